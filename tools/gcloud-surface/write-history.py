#!/usr/bin/env python3
"""Write gcloud-history.txt: flags and commands that the surface lacks and an earlier SDK had, and
the flags that have given way to others.

  write-history.py gcloud-other-versions.json > src/main/resources/dev/hullcheck/kind/gcloud-history.txt

The first come from what extract-lifetimes.py wrote, the others from the list below: names that the
SDK's release notes call renamed, replaced or deprecated, each looked up in the SDK's own help.
"""
import json
import sys

RENAMED = """
 --regexp --filter
compute --additional-zones --node-locations
compute --confidential-compute --confidential-compute-type
compute --custom-vm-gen --custom-vm-type
compute --http-health-check --http-health-checks
compute --https-health-check --https-health-checks
compute --maintenance-policy --on-host-maintenance
compute instance-groups managed --update-stateful-disk --stateful-disk
compute networks --mode --subnet-mode
compute routers nats --drain-nat-ips --nat-external-drain-ip-pool
container --additional-zones --node-locations
container --binauthz-policy --binauthz-policy-bindings
container --cryptokey --database-encryption-key
container --dataplane-v2-observability-mode --enable-dataplane-v2-flow-observability
container --enable-binauthz --binauthz-evaluation-mode
container --enable-cloud-logging --logging
container --enable-cloud-monitoring --monitoring
container --enable-cost-management --enable-cost-allocation
container --enable-logging-monitoring-system-only --logging
container --enable-master-metrics --monitoring
container --enable-security-posture --security-posture
container --enable-stackdriver-kubernetes --logging
container --enable-workload-config-audit --security-posture
container --enable-workload-vulnerability-scanning --workload-vulnerability-scanning
container --identity-namespace --workload-pool
container --linux-sysctls --system-config-from-file
container --logging-service --logging
container --master-logs --logging
container --monitoring-service --monitoring
container --private-cluster --enable-private-nodes
container --size --num-nodes
container --workload-metadata-from-node --workload-metadata
container vmware clusters --upgrade-control-plane --upgrade-policy
dataproc --master-boot-disk-size-gb --master-boot-disk-size
dataproc --num-preemptible-workers --num-secondary-workers
dataproc --worker-boot-disk-size-gb --worker-boot-disk-size
dns record-sets --routing_policy_data --routing-policy-data
eventarc triggers --matching-criteria --event-filters
kms --cryptokey --key
run --connectivity --ingress
sql --gce-zone --zone
""".strip('\n').split('\n')


def main():
  with open(sys.argv[1], encoding='ascii') as f:
    older = json.load(f)['older']
  lines = []
  for line in RENAMED:
    path, flag, successor = line.rsplit(' ', 2)
    lines.append('renamed\t%s\t%s\t%s' % (path, flag, successor))
  for path, flags in older['flags'].items():
    for flag, (_, last) in flags.items():
      if last != older['last']:  # later ones are not known
        lines.append('gone\t%s\t%s\t%s' % (path, flag, last))
  for path, (_, last) in older['commands'].items():
    if last != older['last']:
      lines.append('gone\t%s\t\t%s' % (path, last))
  print('\n'.join(sorted(lines)))


if __name__ == '__main__':
  main()
