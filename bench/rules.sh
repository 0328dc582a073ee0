#!/usr/bin/env bash
# What 300 more rules cost a lint of one small manifest to which none of them speaks: compiled in,
# and as a user's own, from the cache. It should be less than a tenth.
#
#   bench/rules.sh [RUNS [RULES]]        default 41 runs, 300 rules
#
# The cases are run in turn, with a class-data archive each, as the launcher has one. A run's time is
# held against that of the run before it, without more rules: the medians of times and of
# differences are shown, in ms. Wants target/hullcheck.jar, and JAVA_HOME or a java and jar on the PATH.
set -eu
runs=${1:-41}
more=${2:-300}
root=$(cd "$(dirname "$0")/.." && pwd -P)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
jar=${JAVA_HOME:+$JAVA_HOME/bin/}jar
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export HULLCHECK_CACHE=$work/cache

# copies FOLDER: rules under other names, each with sentences of its own.
copies() {
  local files=() n file id
  # Not the profile, nor a rule of blocks as they are written: those kinds own rules cannot name.
  for file in "$root"/rules/c*/gke-*.yaml; do
    grep -q '^kinds: .*terraform[.]' "$file" || files+=("$file")
  done
  mkdir -p "$1"
  for n in $(seq 1 "$more"); do
    file=${files[$((n % ${#files[@]}))]}
    id=$(basename "$file" .yaml)
    # Texts that differ, since the compiled form has equal ones once.
    awk -v id="$id-$n" -v n="$n" '
      /^[a-z]/ {text = /^(why|limits): [|]/}
      /^id:/ {$0 = "id: " id}
      /^category:/ {$0 = "category: cluster"}
      /^(help|title|limits): / {gsub(/ the /, " the " n "th ")}
      text {gsub(/ (the|of|a) /, " & " n "th ")}
      !/^(aliases|supersedes):/ {print}
    ' "$file" > "$1/$id-$n.yaml"
    if [ -n "${2:-}" ]; then
      mkdir -p "$2/$id-$n"
      cp -R "$root/testdata/rules/$id/example-bad" "$root/testdata/rules/$id/example-good" "$2/$id-$n"
      find "$2/$id-$n" -type f -exec sed -i.bak "s/\\([a-z]\\)\"/\\1-$n\"/" {} + -exec rm -f {}.bak \;
    fi
  done
}

# project FOLDER [more]: a jar with the rules that there are, or with more of them.
project() {
  mkdir -p "$1/src/main" "$1/testdata"
  cp -R "$root/rules" "$1"
  cp -R "$root/src/main/kinds" "$root/src/main/gcloud" "$root/src/main/hosts.yaml" "$1/src/main"
  cp -R "$root/testdata/rules" "$1/testdata"
  [ -z "${2:-}" ] || copies "$1/rules/cluster" "$1/testdata/rules"
  "$java" -cp "$root/target/hullcheck.jar" dev.hullcheck.author.Compile "$1" "$1/classes"
  cp "$root/target/hullcheck.jar" "$1/hullcheck.jar"
  "$jar" --update --file "$1/hullcheck.jar" -C "$1/classes" .
  "$java" -XX:ArchiveClassesAtExit="$1/classes.jsa" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
    -jar "$1/hullcheck.jar" lint ${3:+--rules "$3"} "$work/pod.yaml" > "$work/out" 2>&1 || [ $? -eq 1 ] || { cat "$work/out" && exit 1; }
}

# run CASE PROJECT [OPTION…]: adds its wall and cpu time to the case's.
run() {
  local case=$1 project=$2
  shift 2
  TIMEFORMAT='%R %U %S'
  { time "$java" -XX:SharedArchiveFile="$project/classes.jsa" -Xshare:auto -XX:+UseSerialGC \
    -XX:TieredStopAtLevel=1 -jar "$project/hullcheck.jar" lint "$@" "$work/pod.yaml" \
    > "$work/out" 2>&1 || [ $? -eq 1 ] || { cat "$work/out" && exit 1; }; } 2> "$work/time"
  awk '{printf "%.0f %.0f\n", $1 * 1000, ($2 + $3) * 1000}' "$work/time" >> "$work/$case.times"
}

# median [FILE]: of numbers, one a line.
median() {
  sort -n "$@" | awk '{v[NR] = $1} END {print v[int((NR + 1) / 2)]}'
}

cat > "$work/pod.yaml" << 'EOF'
apiVersion: v1
kind: Pod
metadata: {name: one, namespace: shop}
spec:
  hostNetwork: true
  containers:
    - {name: server, image: "registry.example.com/shop/server:1.4.2"}
EOF
copies "$work/own"
# Files that have just been written are read again, and not taken from the cache by their times.
sleep 3
project "$work/plain" "" "$work/own"
project "$work/grown" more
for round in $(seq 0 "$runs"); do
  run plain "$work/plain"
  run compiled "$work/grown"
  run plain2 "$work/plain"
  run own "$work/plain" --rules "$work/own"
  # The first round only warms the page cache and keeps the own rules compiled.
  [ "$round" != 0 ] || rm -f "$work"/*.times
done

echo "$more more rules, $runs runs, $(getconf _NPROCESSORS_ONLN) cores; ms"
printf '%-10s %10s %10s %10s %10s\n' case wall more cpu more
show() {
  local wall cpu
  wall=$(cut -d ' ' -f 1 "$work/$2.times" | median)
  cpu=$(cut -d ' ' -f 2 "$work/$2.times" | median)
  printf '%-10s %10s %10s %10s %10s\n' "$1" "$wall" \
    "$(paste -d ' ' "$work/$3.times" "$work/$2.times" | awk '{print $3 - $1}' | median)" "$cpu" \
    "$(paste -d ' ' "$work/$3.times" "$work/$2.times" | awk '{print $4 - $2}' | median)"
}
show none plain plain2
show compiled compiled plain
show own own plain2
