#!/usr/bin/env bash
# How a lint grows with manifests: 100, 1 000 and 10 000 files with one small object each (a Deployment, its
# Service, its ServiceAccount, a ConfigMap), in a heap of 512 MB. Each step should cost about ten times the
# last one's time over the first column, which is a start with one file.
#
#   bench/manifests.sh [RUNS]            default 3 runs
#
# Shows the medians of processor time (user and system), in ms, and the most memory that a run had, in MB.
# Wants target/hullcheck.jar, GNU time, and JAVA_HOME or a java on the PATH.
set -eu
runs=${1:-3}
root=$(cd "$(dirname "$0")/.." && pwd -P)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export HULLCHECK_CACHE=$work/cache

# write FILES: a folder with so many, 100 in each folder below.
write() {
  mkdir -p "$work/$1"
  awk -v files="$1" -v work="$work/$1" 'BEGIN {
    for (i = 0; i < files; i++) {
      if (i % 100 == 0) { team = "team-" int(i / 100); system("mkdir -p " work "/" team) }
      name = "shop-" int(i / 4)
      meta = "metadata: {name: " name ", namespace: " team "}\n"
      file = work "/" team "/" i ".yaml"
      if (i % 4 == 0)
        printf "apiVersion: apps/v1\nkind: Deployment\n%sspec:\n  selector: {matchLabels: {app: %s}}\n  template:\n    metadata: {labels: {app: %s}}\n    spec:\n      serviceAccountName: %s\n      containers:\n        - name: server\n          image: example.com/shop/server:1.%d\n          env: [{name: PORT, value: \"8080\"}]\n          ports: [{containerPort: 8080, name: http}]\n          resources: {requests: {cpu: 100m, memory: 64Mi}}\n", meta, name, name, name, i > file
      else if (i % 4 == 1)
        printf "apiVersion: v1\nkind: Service\n%sspec:\n  selector: {app: %s}\n  ports: [{port: 80, targetPort: http}]\n", meta, name > file
      else if (i % 4 == 2)
        printf "apiVersion: v1\nkind: ServiceAccount\n%sautomountServiceAccountToken: false\n", meta > file
      else
        printf "apiVersion: v1\nkind: ConfigMap\n%sdata:\n  mode: fast\n  level: \"3\"\n", meta > file
      close(file)
    }
  }'
}

printf '%8s %8s %8s\n' files ms MB
for files in 1 100 1000 10000; do
  write "$files"
  for run in $(seq 1 "$runs"); do
    command time -f '%U %S %M' "$java" -Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
      -jar "$root/target/hullcheck.jar" lint --jobs 1 -f json=/dev/null "$work/$files" 2>&1 | tail -1
  done | awk '{print int(($1 + $2) * 1000), int($3 / 1024)}' | sort -n |
    awk -v files="$files" '{all[NR] = $1; if ($2 > most) most = $2} END {printf "%8d %8d %8d\n", files, all[int((NR + 1) / 2)], most}'
done
