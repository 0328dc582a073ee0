#!/bin/sh
cat <<'EOT' > prometheus.yml
scrape_configs:
  - job_name: kubelet
    static_configs:
      - targets: "$1""node-1:10255"]
EOT
