#!/usr/bin/env bash
# How long one start takes: `hullcheck lint` of one manifest of 22 KB, on each Java found; also with
# a configuration, a baseline and a folder of own rules.
#
#   bench/start.sh [RUNS]        default 25
#
# The cases are run in turn, so that a busy moment falls on all of them. Wall and cpu time (user and
# system) are in ms; cpu is the steadier figure. The manifest is made here and always the same.
set -eu
runs=${1:-25}
root=$(cd "$(dirname "$0")/.." && pwd -P)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

manifest() {
  local n
  for n in $(seq 1 22); do
    cat << EOF
apiVersion: apps/v1
kind: Deployment
metadata:
  name: service-$n
  namespace: shop
  labels:
    app: service-$n
spec:
  replicas: 2
  selector:
    matchLabels:
      app: service-$n
  template:
    metadata:
      labels:
        app: service-$n
    spec:
      serviceAccountName: service-$n
      terminationGracePeriodSeconds: 5
      securityContext:
        runAsNonRoot: true
        runAsUser: 1000
      containers:
        - name: server
          image: registry.example.com/shop/service-$n:1.4.$n
          securityContext:
            allowPrivilegeEscalation: $([ $((n % 5)) = 0 ] && echo true || echo false)
            capabilities:
              drop: [ALL]
          ports:
            - containerPort: 8080
          env:
            - name: PORT
              value: "8080"
            - name: PEER
              value: service-$((n + 1)):8080
          readinessProbe:
            httpGet:
              path: /healthz
              port: 8080
          resources:
            requests: {cpu: 100m, memory: 64Mi}
            limits: {cpu: 200m, memory: 128Mi}
---
EOF
  done
}

# run CASE: one run; its wall and cpu time are added to the case's figures.
run() {
  TIMEFORMAT='%R %U %S'
  { time "${command[@]}" > "$work/out" 2>&1 || [ $? -eq 1 ] || touch "$work/failed"; } 2> "$work/time"
  awk '{printf "%.0f %.0f\n", $1 * 1000, ($2 + $3) * 1000}' "$work/time" >> "$work/$1.times"
}

# figures FILE: min and median of both columns.
figures() {
  local column
  for column in 1 2; do
    cut -d ' ' -f "$column" "$1" | sort -n |
      awk '{v[NR] = $1} END {printf "%8d %8d ", v[1], v[int((NR + 1) / 2)]}'
  done
  echo
}

manifest > "$work/manifest.yaml"
# An installation, since a work tree first looks for changed sources.
mkdir -p "$work/home/bin" "$work/home/lib" "$work/project/rules"
cp "$root/bin/hullcheck" "$work/home/bin"
if [ -f "$root/lib/hullcheck.jar" ]; then lib=$root/lib; else lib=$root/target; fi
cp "$lib/hullcheck.jar" "$lib/hullcheck.id" "$work/home/lib"
export HULLCHECK_CACHE=$work/cache
cp "$work/manifest.yaml" "$work/project"
cp "$root"/docs/tutorial/rules/*.yaml "$work/project/rules"
cp -R "$root/docs/tutorial/rules/tables" "$work/project/rules"
cat > "$work/project/.hullcheck.yaml" << 'EOF'
rules: {pod-host-network: low}
paths:
  - {match: "legacy/**", skip: [container], reason: replaced by the end of the year}
rule-folders: [rules]
baseline: .hullcheck-baseline.json
EOF
printf '{"version": 1, "findings": []}\n' > "$work/project/.hullcheck-baseline.json"
declare -a names=() javas=()
for java in "${JAVA_HOME:-}" /usr/lib/jvm/* /usr/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
  ~/.sdkman/candidates/java/* ~/.jdks/*; do
  if [ -n "$java" ] && [ -x "$java/bin/java" ] && [ -r "$java/release" ]; then
    java=$(cd "$java" && pwd -P)
    case " ${javas[*]:-} " in *" $java "*) continue ;; esac
    javas+=("$java")
    names+=("$(sed -n 's/^JAVA_VERSION="\(.*\)"/\1/p' "$java/release")")
    HULLCHECK_JAVA=$java "$work/home/bin/hullcheck" warmup > "$work/warmup"
  fi
done

jar=$work/home/lib/hullcheck.jar
# Files that have just been written are read again, and not taken from the cache by their times.
sleep 3
for round in $(seq 0 "$runs"); do
  for i in "${!javas[@]}"; do
    export HULLCHECK_JAVA=${javas[$i]}
    command=("$work/home/bin/hullcheck" lint "$work/project/manifest.yaml")
    cd "$work/project"
    run "$i.project"
    cd "$root"
    command=("$work/home/bin/hullcheck" lint "$work/manifest.yaml")
    run "$i.archive"
    HULLCHECK_NO_ARCHIVE=1 run "$i.none"
    command=("$HULLCHECK_JAVA/bin/java" -jar "$jar" lint "$work/manifest.yaml")
    run "$i.plain"
  done
  # The first round only warms the page cache.
  if [ "$round" = 0 ]; then rm -f "$work"/*.times; fi
done

echo "$(wc -c < "$work/manifest.yaml") bytes, $runs runs, $(getconf _NPROCESSORS_ONLN) cores; ms"
printf '%-12s %-22s %8s %8s %8s %8s\n' Java case wall-min median cpu-min median
for i in "${!javas[@]}"; do
  for case in archive project none plain; do
    case $case in
      project) text='archive, config, rules' ;;
      archive) text='launcher, archive' ;;
      none) text='launcher, no archive' ;;
      *) text='java -jar' ;;
    esac
    printf '%-12s %-22s ' "${names[$i]}" "$text"
    figures "$work/$i.$case.times"
  done
done
if [ -e "$work/failed" ]; then
  echo "some runs failed:" && cat "$work/out"
  exit 1
fi
