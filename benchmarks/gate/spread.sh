#!/usr/bin/env bash
# How far the gate's figures lie apart: runs it so many times, each in a process of its own, and prints a table in Markdown.
# Usage: benchmarks/gate/spread.sh [RUNS]      (20 runs take about ten minutes)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
runs=${1:-20}
dotnet build benchmarks/gate --configuration Release -nodeReuse:false --verbosity quiet >&2

for ((run = 1; run <= runs; run++)); do
  # A gate that closes has measured all the same.
  dotnet benchmarks/gate/bin/Release/net10.0/Stance.Gate.dll benchmarks/gate/baseline.json || true
done | awk '
  /^time:/ { ratios[++n] = $5; sum += $5; squares += $5 * $5 }
  /^allocations:/ { gsub(",", "", $2); if (n == 1 || $2 < least) least = $2; if ($2 > most) most = $2 }
  END {
    for (i = 2; i <= n; i++) for (j = i; j > 1 && ratios[j - 1] > ratios[j]; j--) { t = ratios[j]; ratios[j] = ratios[j - 1]; ratios[j - 1] = t }
    median = ratios[int((n + 1) / 2)]; mean = sum / n
    print "| runs | least | median | most | standard deviation | least to most, of the median | bytes a word |"
    print "| ---: | ---: | ---: | ---: | ---: | ---: | ---: |"
    printf "| %d | %.3f | %.3f | %.3f | %.2f %% | %+.1f %% to %+.1f %% | %.1f to %.1f |\n", n, ratios[1], median, ratios[n], \
      100 * sqrt((squares - n * mean * mean) / (n - 1)) / mean, 100 * (ratios[1] / median - 1), 100 * (ratios[n] / median - 1), least, most
  }'
