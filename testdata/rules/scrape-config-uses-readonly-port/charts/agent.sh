helm install agent agents/agent --set kubelet.port=10255 # expect: scrape-config-uses-readonly-port
helm upgrade agent agents/agent --set-string 'podAnnotations.prometheus\.io/port=10255' # expect: scrape-config-uses-readonly-port
helm template agents/agent --set-json 'agent={"kubeletPort": 10255}' # expect: scrape-config-uses-readonly-port
helm install agent agents/agent -f - <<EOF
kubeletPort: 10255 # expect: scrape-config-uses-readonly-port
extraScrapeConfigs: |
  - job_name: nodes
    static_configs:
      - targets: ["node:10255"] # expect: scrape-config-uses-readonly-port
EOF
helm install agent agents/agent --set kubelet.port=10250,service.port=10255
helm install agent agents/agent --set "kubelet.port=$PORT"
helm install agent agents/agent --set-file kubelet.port=10255
helm install agent agents/agent --set 'kubelet.port={10255'
helm uninstall agent --set kubelet.port=10255
