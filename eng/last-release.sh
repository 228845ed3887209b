#!/usr/bin/env bash
# Builds the libraries of the last release, which eng/last-release.txt names, from the history of this repository into artifacts/last-release, a folder
# feed: packing compares the API with what it finds there. Without that history (a shallow clone) packages are compared with nothing older.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

read -r version commit < eng/last-release.txt
feed="$PWD/artifacts/last-release"
if [ "$(cat "$feed/commit" 2>/dev/null)" = "$commit" ]; then
  printf 'Stance %s is in %s already.\n' "$version" "$feed"
  exit 0
fi
if ! git cat-file -e "$commit^{commit}" 2>/dev/null; then
  printf 'NOT VALIDATED against Stance %s: its commit %s is not in this clone. git fetch --unshallow gets it.\n' "$version" "$commit" >&2
  exit 0
fi

rm -rf "$feed"
mkdir -p "$feed/source"
git archive "$commit" | tar -x -C "$feed/source"
for project in $(grep -L PackAsTool $(grep -l '<IsPackable>true' "$feed"/source/src/*/*.csproj)); do
  # What is not in Stance.sln needs packages that are not served everywhere.
  grep -q "$(basename "$project")" "$feed/source/Stance.sln" || continue
  # A project without Directory.Build.targets of its own would take that of today, which lies above it.
  dotnet pack "$project" --configuration Release --output "$feed" -nodeReuse:false \
    -p:ImportDirectoryBuildTargets="$(test -f "$feed/source/Directory.Build.targets" && echo true || echo false)" \
    -p:EnablePackageValidation=false -p:RunAnalyzers=false
done
rm -r "$feed/source"
printf '%s\n' "$commit" > "$feed/commit"
