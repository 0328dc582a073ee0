data "http" "stats" {
  url = "http://localhost:8001/apis/metrics.k8s.io/v1beta1/nodes/node-1"
}
