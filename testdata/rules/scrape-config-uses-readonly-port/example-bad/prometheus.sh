#!/bin/sh
cat <<'EOT' > prometheus.yml
scrape_configs:
  - job_name: kubelet
    static_configs:
      - targets: ["node-1:10255"] # expect: scrape-config-uses-readonly-port
EOT
