#!/usr/bin/env bash
# Measures Stance side by side with wink-nlp, compromise, OpenNLP and fastText on the same text and one core; README.md beside this file tells
# what is compared. Peers that cannot be had are skipped, each with a line on standard error. Exit code 2 for wrong arguments.
set -euo pipefail

usage() {
  cat <<'TEXT'
run.sh [options] [FILE]   measures on FILE (plain text), or on the benchmark text
  --list                  only says which peers are at hand; fetches nothing
  --runs N                runs of each (5)
  --seconds S             least seconds of a run, after warming up (3)
  --warm-up S             least seconds of warming up, two passes at least (1)
  --core N                the core that everything is measured on (0)
  --corpora DIR           the training data of models/README.md (../shared of the repository, where it is)
  --output DIR            where table and picture go (results beside this file)
STANCE_PEERS_CACHE names the folder that peers are installed in ($XDG_CACHE_HOME/stance-peers, or ~/.cache/stance-peers).
TEXT
}

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
cache=${STANCE_PEERS_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/stance-peers}
opennlp_version=2.1.0-1 fasttext_version=0.9.2+ds-1+b1 libfasttext_version=0.9.2+ds-1+b1
list=false runs=5 seconds=3 warm_up=1 core=0 corpora="$root/../shared" output="$here/results" file=

fail() { printf 'stance: %s\n' "$1" >&2; exit 2; }
while [ $# -gt 0 ]; do
  case $1 in
    --help) usage; exit 0 ;;
    --list) list=true; shift ;;
    --runs | --seconds | --warm-up | --core | --corpora | --output)
      [ $# -gt 1 ] || fail "expected a value after $1"
      case $1 in
        --runs) runs=$2 ;; --seconds) seconds=$2 ;; --warm-up) warm_up=$2 ;;
        --core) core=$2 ;; --corpora) corpora=$2 ;; --output) output=$2 ;;
      esac
      shift 2 ;;
    -*) fail "unknown option $1; --help lists them" ;;
    *) [ -z "$file" ] || fail "expected one FILE, found '$file' and '$1'"; file=$1; shift ;;
  esac
done
[ -z "$file" ] || [ -r "$file" ] || fail "$file: expected a text file here"
[ -z "$file" ] || file=$(realpath "$file")
output=$(realpath -m "$output") corpora=$(realpath -m "$corpora")
[[ $runs =~ ^[1-9][0-9]*$ ]] || fail "expected --runs to be a whole number from 1, found '$runs'"

say() { printf '%s\n' "$*" >&2; }
has() { command -v "$1" > /dev/null; }
pin() { sed -nE "s/.*\"$1\": \"([^\"]+)\".*/\1/p" "$here/node/package.json"; }
stamp() { cat "$@" | cksum | cut -d' ' -f1; }

# What a peer needs of this machine; prints why it cannot be had.
missing_for() {
  case $1 in
    npm) has node && has npm || echo 'needs node and npm (Debian: nodejs, npm)' ;;
    opennlp) has java && has javac && unpackable libapache-opennlp-java || echo 'needs java, javac (Debian: default-jdk-headless) and apt-get' ;;
    fasttext) unpackable fasttext || echo 'needs apt-get' ;;
  esac
}
unpackable() { [ -d "$cache/debian/$1" ] || { has apt-get && has dpkg-deb; }; }

if $list; then
  tell() { # name, kind, installed?
    why=$(missing_for "$2")
    printf '%-60s %s\n' "$1" "$([ -n "$why" ] && echo "skipped: $why" || { [ -e "$3" ] && echo installed; } || echo 'to be fetched')"
  }
  tell "wink-nlp $(pin wink-nlp), wink-eng-lite-web-model $(pin wink-eng-lite-web-model)" npm "$cache/node/node_modules/wink-nlp"
  tell "compromise $(pin compromise)" npm "$cache/node/node_modules/compromise"
  tell "OpenNLP $opennlp_version" opennlp "$cache/debian/libapache-opennlp-java"
  tell "fastText $fasttext_version" fasttext "$cache/debian/fasttext"
  exit 0
fi

# Fetches a package of Debian and unpacks it in the cache, nothing is installed; the pinned version, or, where this release of Debian has
# another one, that. The table tells which it was.
unpack() {
  local name=$1 version=$2 target="$cache/debian/$1"
  [ ! -e "$target/version" ] || return 0
  rm -rf "$target" "$target.part"
  mkdir -p "$target.part"
  (
    cd "$target.part" || exit
    options=()
    [ "$(id -u)" -ne 0 ] || options=(-o APT::Sandbox::User=root)
    { apt-get "${options[@]}" download "$name=$version" || apt-get "${options[@]}" download "$name"; } \
      && dpkg-deb -f ./*.deb Version > version && dpkg-deb -x ./*.deb .
  ) >> "$log" 2>&1 || { rm -rf "$target.part"; return 1; }
  mv "$target.part" "$target"
}

ready_npm() {
  local target="$cache/node"
  mkdir -p "$target"
  cp "$here"/node/*.js* "$target/"
  [ "$(cat "$target/installed" 2> /dev/null)" = "$(stamp "$here/node/package-lock.json")" ] && return 0
  (cd "$target" && npm ci --ignore-scripts --no-audit --no-fund) >> "$log" 2>&1 || return 1
  stamp "$here/node/package-lock.json" > "$target/installed"
}

ready_opennlp() {
  unpack libapache-opennlp-java "$opennlp_version" || return 1
  local samples="$work/opennlp-samples"
  jar="$cache/debian/libapache-opennlp-java/usr/share/java/opennlp-tools.jar" classes="$cache/opennlp/classes" models="$cache/opennlp/$data"
  mkdir -p "$samples" "$classes" "$models"
  javac -cp "$jar" -d "$classes" "$here/opennlp/OpenNlpPeer.java" >> "$log" 2>&1 || return 1
  "${peers[@]}" opennlp-samples "$samples" "${corpora_option[@]}" || return 1
  local trained
  trained=$(stamp "$samples"/*.txt "$here/opennlp/OpenNlpPeer.java")
  [ "$(cat "$models/trained" 2> /dev/null)" = "$trained" ] && return 0
  say 'OpenNLP: training, some minutes, this once'
  java -cp "$jar:$classes" OpenNlpPeer train "$samples" "$models" >> "$log" 2>&1 || return 1
  echo "$trained" > "$models/trained"
}

ready_fasttext() {
  unpack libfasttext0 "$libfasttext_version" && unpack fasttext "$fasttext_version" || return 1
  local libraries trained
  libraries=$(dirname "$(find "$cache/debian/libfasttext0/usr/lib" -name 'libfasttext.so*' | head -n 1)")
  export LD_LIBRARY_PATH="$libraries${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
  fasttext="$cache/debian/fasttext/usr/bin/fasttext" model="$cache/fasttext/$data.bin"
  mkdir -p "$cache/fasttext"
  trained="$(stamp "$work/train.txt") $fasttext_options"
  if [ "$(cat "$cache/fasttext/$data.trained" 2> /dev/null)" != "$trained" ]; then
    say 'fastText: training'
    # shellcheck disable=SC2086 # these are words
    "$fasttext" supervised -input "$work/train.txt" -output "${model%.bin}" $fasttext_options >> "$log" 2>&1 || return 1
    echo "$trained" > "$cache/fasttext/$data.trained"
  fi
  local part
  for part in dev polnear-dev; do
    [ ! -f "$work/$part.txt" ] || "$fasttext" predict "$model" "$work/$part.txt" > "$work/$part.predicted" || return 1
  done
  # As many copies of the rows as keep it busy for the time that a run takes.
  copies 50
  local probe
  probe=$("$here/fasttext/measure.sh" "$fasttext" "$model" "$work/speed.txt" "$work/many.txt" 50 | cut -f2)
  repeats=$(awk -v probe="$probe" -v seconds="$seconds" 'BEGIN { printf "%d", 50 * 1.15 * seconds / (probe > 0.01 ? probe : 0.01) + 2 }')
  copies "$repeats"
}
copies() { for ((i = 0; i < $1; i++)); do cat "$work/speed.txt"; done > "$work/many.txt"; }
# Two-word features, as its tutorial advises for sentences; one thread gives the same model each time.
fasttext_options='-lr 0.5 -epoch 10 -wordNgrams 2 -dim 50 -bucket 200000 -thread 1 -seed 1'

# 0 where a peer is ready, else says that it is skipped.
ready() { # name, kind
  local why
  why=$(missing_for "$2")
  if [ -z "$why" ] && "ready_$2"; then
    return 0
  fi
  say "SKIPPED $1: ${why:-not reachable, or does not work; $log tells more}"
  return 1
}

work="$cache/work" log="$cache/log.txt"
rm -rf "$work"
mkdir -p "$work" "$output"
: > "$log"
data=corpora corpora_option=("$corpora")
[ -d "$corpora/data" ] || { data=own corpora_option=(); }

cd "$root"
say 'Stance: building'
for project in benchmarks/Stance.Benchmarks benchmarks/peers/Stance.Peers; do
  dotnet build "$project" -c Release -nodeReuse:false >> "$log" 2>&1 || { tail -n 20 "$log" >&2; exit 1; }
done
# Commands are run from here and printed, so the paths in them start here too.
dll=benchmarks/peers/Stance.Peers/bin/Release/net10.0/Stance.Peers.dll
peers=(dotnet "$dll")
if [ -n "$file" ]; then text=$file name='a text of the user'; else
  text="$work/text.txt" name='the benchmark text'
  dotnet run -c Release --no-build --project benchmarks/Stance.Benchmarks -- --text > "$text"
fi
read -r words documents < <("${peers[@]}" documents "$text" "$work/documents.txt")
[ "$words" -gt 0 ] || fail "$text: expected words"
"${peers[@]}" fasttext-rows "$work" "${corpora_option[@]}"
rows=$(wc -l < "$work/speed.txt")

pinned=''
if has taskset; then pinned="taskset -c $core "; else say 'no taskset: processes may move between cores'; fi
contestant() { printf '%s\t%s\t%s\t%s\t%s\t%s\n' "$@" >> "$work/plan.tsv"; }
on_text() { contestant "$1" "$2" "$3" words "$words" "$pinned$4 $work/documents.txt $warm_up $seconds"; }
on_rows() { contestant 'a statement to its stance' "$1" "$2" statements "$rows" "$pinned$3"; }
stance="dotnet $dll measure" node="node $cache/node/measure.js"

npm_ready=false opennlp_ready=false fasttext_ready=false
if ready 'wink-nlp and compromise' npm; then npm_ready=true; fi
if ready OpenNLP opennlp; then opennlp_ready=true; fi
if ready fastText fasttext; then fasttext_ready=true; fi

java="java -cp ${jar:-}:${classes:-} OpenNlpPeer measure"

on_text tokens Stance 'tokens, sentences' "$stance tokens"
! $npm_ready || on_text tokens wink-nlp tokens "$node wink-tokens"
! $npm_ready || on_text tokens compromise 'tokens, sentences' "$node compromise-tokens"
! $opennlp_ready || on_text tokens OpenNLP 'tokens, sentences' "$java tokens $models"
task='tokens, tags, entities'
on_text "$task" Stance 'tags, names, titles, trees' "$stance tags"
! $npm_ready || on_text "$task" wink-nlp 'tags, dates and amounts' "$node wink-tags"
! $npm_ready || on_text "$task" compromise 'tags, names' "$node compromise-tags"
! $opennlp_ready || on_text "$task" OpenNLP 'tags, names' "$java tags $models"
task='quotations'
on_text "$task" Stance 'whole statements' "$stance statements"
! $npm_ready || on_text "$task" compromise 'quotations()' "$node compromise-quotations"
! $npm_ready || on_text "$task" compromise 'quotations() without tags' "$node compromise-bare-quotations"
on_rows Stance 'spans given, tagged before' "$stance stances $work/speed.jsonl $warm_up $seconds"
on_rows Stance 'spans given, tagging too' "$stance stances-of-text $work/speed.jsonl $warm_up $seconds"
! $fasttext_ready || on_rows fastText 'words of cue and content' "benchmarks/peers/fasttext/measure.sh $fasttext $model $work/speed.txt $work/many.txt $repeats"

"${peers[@]}" accuracy "$work" "${corpora_option[@]}" > "$work/scores.tsv"
if $opennlp_ready && [ -s "$models/scores.tsv" ]; then
  for figure in tags names; do
    [ $figure = tags ] && words_of='^parts of speech' || words_of='^persons'
    printf '%s\tOpenNLP\t%s\n' "$(grep "$words_of" "$work/scores.tsv" | cut -f1)" "$(awk -v figure=$figure '$1 == figure { print $2 }' "$models/scores.tsv")" >> "$work/scores.tsv"
  done
fi

processor=$(sed -nE '/^model name/ { s/^[^:]*: *//; s/ +/ /g; s/ $//; p; q }' /proc/cpuinfo 2> /dev/null || true)
processor=${processor:-$(uname -m)}
slug=$(printf '%s' "$processor" | tr '[:upper:]' '[:lower:]' | tr -cs '[:alnum:]' '-' | sed 's/-$//')
opennlp_data='UD English EWT and GUM (sentences, tokens, tags), en-worldwide-newswire and wikigold (names)'
fasttext_data='the statements that the classifier of Stance is trained on'
if [ $data = own ]; then
  opennlp_data='our own statements as Stance tags them, for want of corpora: no accuracy can be told'
  fasttext_data='our own statements alone, for want of the corpora that Stance also learned from'
fi
runtime=$(dotnet --list-runtimes | awk '$1 == "Microsoft.NETCore.App" && $2 ~ /^10\./ { version = $2 } END { print version }')
{
  echo "$(date -u +%F), \`benchmarks/peers/run.sh\`; $name: $words words in $documents documents; stances: $rows statements of \`models/training/train.jsonl\`"
  echo "One core${pinned:+ (\`${pinned% }\`)}; $runs runs in turn, each a process of its own: at least $warm_up s and two passes of warming up, then passes for at least $seconds s; starting and loading are not counted"
  echo "Stance $(sed -nE 's/.*<VersionPrefix>(.*)<.*/\1/p' Directory.Build.props) at $(git rev-parse --short HEAD 2> /dev/null || echo 'no commit'), .NET $runtime"
  ! $npm_ready || echo "wink-nlp $(pin wink-nlp) with wink-eng-lite-web-model $(pin wink-eng-lite-web-model), compromise $(pin compromise), Node.js $(node --version | tr -d v)"
  ! $opennlp_ready || echo "OpenNLP $(cat "$cache/debian/libapache-opennlp-java/version") of Debian, Java $(java -version 2>&1 | sed -nE '1s/.*"(.*)".*/\1/p'), trained with its defaults on $opennlp_data"
  ! $fasttext_ready || echo "fastText $(cat "$cache/debian/fasttext/version") of Debian, \`$fasttext_options\`, trained on $fasttext_data"
} > "$work/notes.txt"

"${peers[@]}" compare "$work" "$runs" "$processor" "$output/$slug"
say "wrote $output/$slug.md and $output/$slug.svg"
cat "$output/$slug.md"
