#!/bin/sh
cat <<'EOT' > prometheus.yml
scrape_configs:
  - job_name: kubelet
    scheme: https
    static_configs:
      - targets: ["node-1:10250"]
EOT
