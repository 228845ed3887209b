#!/usr/bin/env bash
# Times fastText's predictions: measure.sh FASTTEXT MODEL ROWS MANY-ROWS REPEATS, where MANY-ROWS holds ROWS that many times. Its program has no
# clock, so what starting and loading take is measured by the small file and taken off. Prints passes, seconds, and the acts found in a pass.
set -euo pipefail
fasttext=$1 model=$2 rows=$3 many=$4 repeats=$5

milliseconds() {
  local start=${EPOCHREALTIME/[.,]/}
  "$fasttext" predict "$model" "$1" > /dev/null
  local end=${EPOCHREALTIME/[.,]/}
  echo $(((end - start) / 1000))
}

milliseconds "$rows" > /dev/null
little=$(milliseconds "$rows")
much=$(milliseconds "$many")
found=$("$fasttext" predict "$model" "$rows" | grep -vc '__label__none$' || true)
awk -v ms=$((much - little)) -v passes=$((repeats - 1)) -v found="$found" 'BEGIN { printf "%d\t%.3f\t%d\n", passes, ms / 1000, found }'
