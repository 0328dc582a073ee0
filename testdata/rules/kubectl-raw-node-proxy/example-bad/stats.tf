data "http" "stats" {
  url = "http://localhost:8001/api/v1/nodes/node-1/proxy/metrics" # expect: kubectl-raw-node-proxy
}
