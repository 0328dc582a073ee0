#!/usr/bin/env bash
# How long scripts and documents take that are long, or made to cost much: each at one size and at
# twice that. Where the second takes more than twice as long as the first, something is quadratic.
#
#   bench/scripts.sh [NAME…]        default all of those below
#
# The time is that of a whole run of target/hullcheck.jar, the start of Java with it, in seconds.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd -P)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export HULLCHECK_CACHE=$work/cache

# repeat COUNT TEXT: the text so many times, with "#" the number of the time.
repeat() {
  awk -v n="$1" -v text="$2" 'BEGIN {
    for (i = 1; i <= n; i++) { one = text; gsub(/#/, i, one); printf "%s", one }
  }'
}

# make NAME FACTOR: an input; the first is of 20,000 lines, the second of 8 MB at factor 1.
make() {
  case $1 in
    script.sh) repeat $((4000 * $2)) $'ZONE=z#\nif a; then NAME=${ZONE%-*}-b; fi\ngcloud container clusters describe "$NAME" \\\n  --zone=$ZONE --project={a,b}\nkubectl get pods\n' ;;
    document.md) repeat $((60000 * $2)) $'Text about the block that follows, number #.\n\n```bash\nexport ZONE=zone-#\ngcloud compute zones describe $ZONE --format=json\n```\n\n' ;;
    heredocs.sh) repeat $((20000 * $2)) $'cat <<A\n$B ${C:-d}\nA\n' ;;
    variables.sh) repeat $((40000 * $2)) $'V#="$V# x"\n' ;;
    functions.sh) repeat $((10000 * $2)) $'f#() { A#=1; }\nf#\n' ;;
    loops.sh) repeat $((6000 * $2)) $'for x in a b c; do\ngcloud compute zones describe "$x-#"\ndone\n' ;;
    calls.sh) printf 'f() {\n gcloud compute zones describe "$1"\n}\n'; repeat $((20000 * $2)) $'f a#\n' ;;
    chain.sh) repeat $((5000 * $2)) $'f#() {\n "f$((#+1))" a; f#0 b; f#1 b\n}\nf# a\n' ;;
    rounds.sh) repeat $((1000 * $2)) $'for a in 1 2 3 4 5 6 7 8; do for b in 1 2 3 4 5 6 7 8; do for c in 1 2 3; do\n gcloud compute zones list\ndone; done; done\n' ;;
    objects.sh) repeat $((5000 * $2)) $'gcloud container clusters create c# --zone=z --enable-autoupgrade\ngcloud container clusters update c# --zone=z --no-enable-autoscaling\n' ;;
    shells.sh) repeat $((5000 * $2)) $'export V#=x\nbash -c \'gcloud compute zones describe "$V#"\'\n' ;;
    word.sh) printf 'x '; repeat $((2500000 * $2)) 'ab'; echo ;;
    quotes.sh) repeat $((20000 * $2)) $'x "a\nx \'b\n' ;;
    nested.sh) repeat $((5000 * $2)) '$(x ' ;;
    braces.sh) repeat $((5000 * $2)) $'x {a,b}{c,d}{e,f}{1..3}\n' ;;
    patterns.sh) echo "A=$(repeat 1900 a)"; repeat $((2000 * $2)) $'x ${A##*a*a*a*a*ab} ${A//*a*ab/c}\n' ;;
  esac
}

lint() {
  local start end
  start=$(date +%s%N)
  "$java" -XX:+UseSerialGC -jar "$root/target/hullcheck.jar" lint "$1" > "$work/out" 2>&1 || [ $? -eq 1 ] || { cat "$work/out" && exit 1; }
  end=$(date +%s%N)
  echo $(((end - start) / 1000000)) | awk '{printf "%7.2f", $1 / 1000}'
}

[ $# -gt 0 ] || set -- script.sh document.md heredocs.sh variables.sh functions.sh loops.sh calls.sh chain.sh rounds.sh objects.sh shells.sh word.sh quotes.sh nested.sh braces.sh patterns.sh
printf '%-14s %7s %7s\n' input once twice
for name; do
  make "$name" 1 > "$work/1-$name"
  make "$name" 2 > "$work/2-$name"
  printf '%-14s %s %s\n' "$name" "$(lint "$work/1-$name")" "$(lint "$work/2-$name")"
done
