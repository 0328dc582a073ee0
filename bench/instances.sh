#!/usr/bin/env bash
# How a lint grows with what Terraform makes: 100, 1 000 and 10 000 instances of one resource by
# count, by for_each, and in as many calls of a module. Each step should cost about ten times the
# last one's time over the first column, which is a start with one instance.
#
#   bench/instances.sh [RUNS]            default 5 runs
#
# Shows the medians of processor time (user and system), in ms. Wants target/hullcheck.jar, and
# JAVA_HOME or a java on the PATH.
set -eu
runs=${1:-5}
root=$(cd "$(dirname "$0")/.." && pwd -P)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export HULLCHECK_CACHE=$work/cache

pool='resource "google_container_node_pool" "p" {
  cluster = "main"
  node_config {
    machine_type    = "e2-standard-4"
    service_account = "nodes@example.iam.gserviceaccount.com"
  }
'

# write HOW INSTANCES: a folder with a configuration that makes so many.
write() {
  mkdir -p "$work/$1-$2/m"
  case $1 in
    count) printf '%s  name  = "p-${count.index}"\n  count = %s\n}\n' "$pool" "$2" ;;
    for_each)
      printf '%s  name     = each.value\n  for_each = {\n' "$pool"
      seq -f '    k%.0f = "pool"' "$2"
      printf '  }\n}\n'
      ;;
    module)
      printf 'variable "name" {}\n%s  name = var.name\n}\n' "$pool" > "$work/$1-$2/m/main.tf"
      printf 'module "m" {\n  source = "./m"\n  count  = %s\n  name   = "p-${count.index}"\n}\n' "$2"
      ;;
  esac > "$work/$1-$2/main.tf"
}

# median COMMAND...: the median processor time of its runs, in ms.
median() {
  local run
  TIMEFORMAT='%U %S'
  for run in $(seq 1 "$runs"); do
    { time "$@" > /dev/null 2>&1 || true; } 2>&1
  done | awk '{print int(($1 + $2) * 1000)}' | sort -n | awk '{all[NR] = $1} END {print all[int((NR + 1) / 2)]}'
}

printf '%-10s %8s %8s %8s %8s\n' instances 1 100 1000 10000
for how in count for_each module; do
  printf '%-10s' "$how"
  for size in 1 100 1000 10000; do
    write "$how" "$size"
    printf ' %8s' "$(median "$java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -jar "$root/target/hullcheck.jar" lint "$work/$how-$size")"
  done
  printf '\n'
done
