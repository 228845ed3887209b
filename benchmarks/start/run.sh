#!/usr/bin/env bash
# How long the first statement takes from a cold start, and how much memory: the command line and a small program, built in the ways that users
# build them. Prints one table in Markdown. Needs the .NET SDK, NuGet, GNU time and, for native code, a C compiler.
# Usage: benchmarks/start/run.sh [RUNS] [VARIANT]...      (all variants without any; about ten minutes)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
runs=${1:-10}
[ $# -eq 0 ] || shift
variants=("$@")
[ $# -gt 0 ] || variants=(tool dll consumer consumer-readytorun consumer-trimmed consumer-native-9 consumer-native-10)

case "$(uname -m)" in
  x86_64) platform=linux-x64 ;;
  aarch64) platform=linux-arm64 ;;
  *) echo "start: expected x86_64 or aarch64; found $(uname -m)." >&2; exit 2 ;;
esac
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
echo 'Iceland warned Norway on Thursday that it would suspend the fisheries agreement.' > "$folder/sentence.txt"

options=(--configuration Release -nodeReuse:false --artifacts-path "$folder/build" -p:RunAnalyzers=false)

publish() { # PROJECT VARIANT OPTIONS...
  local project=$1 variant=$2
  shift 2
  dotnet publish "$project" "${options[@]}" --output "$folder/$variant" "$@" >&2
}

build() {
  local cli=src/Stance.Cli consumer=benchmarks/start/Consumer compiler=clang
  command -v clang > /dev/null || compiler=gcc
  case $1 in
    tool)
      dotnet pack $cli "${options[@]}" --output "$folder/packages" >&2
      dotnet tool install Stance.Cli --version "$(basename "$folder"/packages/Stance.Cli.[0-9]*.nupkg .nupkg | sed 's/Stance.Cli.//')" \
        --tool-path "$folder/tool" --source "$folder/packages" --no-cache >&2 ;;
    dll) publish $cli "$1" -p:PublishReadyToRun=false ;;
    consumer) publish $consumer "$1" ;;
    consumer-readytorun) publish $consumer "$1" --runtime $platform --self-contained false -p:PublishReadyToRun=true ;;
    consumer-trimmed)
      publish $consumer "$1" --runtime $platform --self-contained true -p:PublishTrimmed=true -p:PublishSingleFile=true -p:PublishReadyToRun=true ;;
    consumer-native-*)
      publish $consumer "$1" --runtime $platform -p:PublishAot=true -p:ConsumerFramework="net${1##*-}.0" -p:CppCompilerAndLinker=$compiler ;;
    *) echo "start: no variant '$1'." >&2; exit 2 ;;
  esac
}

# The command that extracts the sentence, and the one that prints when the model was loaded and the statement found.
extract() {
  case $1 in
    tool) echo "$folder/tool/stance extract $folder/sentence.txt --format jsonl" ;;
    dll) echo "dotnet $folder/dll/Stance.Cli.dll extract $folder/sentence.txt --format jsonl" ;;
    *) echo "$folder/$1/Consumer $folder/sentence.txt" ;;
  esac
}
times() {
  case $1 in
    consumer*) $(extract "$1") ;;
    *) $(extract "$1" | sed "s| extract .*| benchmark $folder/sentence.txt --seconds 0.001 --json|") \
        | sed -E 's/.*"loadMilliseconds":([0-9.]+),"firstStatementMilliseconds":([0-9.]+).*/\1 \2/' ;;
  esac
}

for variant in "${variants[@]}"; do
  build "$variant"
done
# In turn, so that what else the machine does slows all.
for ((run = 0; run <= runs; run++)); do
  for variant in "${variants[@]}"; do
    start=$EPOCHREALTIME
    memory=$(command time -f %M $(extract "$variant") 2>&1 > /dev/null | tail -n 1)
    end=$EPOCHREALTIME
    # The first run warms the disk's cache.
    [ $run -eq 0 ] || echo "$(((${end/./} - ${start/./}) / 1000)) $(times "$variant") $((memory / 1024))" >> "$folder/$variant.txt"
  done
done

median() { sort -n | awk '{ values[NR] = $1 } END { printf "%.0f", values[int((NR + 1) / 2)] }'; }
echo '| variant | files, MB | whole process, ms | model loaded, ms | first statement, ms | most resident memory, MB |'
echo '| --- | ---: | ---: | ---: | ---: | ---: |'
for variant in "${variants[@]}"; do
  size=$(du -sm --apparent-size "$folder/$variant" | cut -f 1)
  printf '| %s | %s |' "$variant" "$size"
  for column in 1 2 3 4; do
    printf ' %s |' "$(cut -d ' ' -f $column "$folder/$variant.txt" | median)"
  done
  printf '\n'
done
