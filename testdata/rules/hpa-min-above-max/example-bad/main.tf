resource "kubernetes_horizontal_pod_autoscaler_v2" "web" {
  metadata { name = "web" }
  spec {
    min_replicas = 8 # expect: hpa-min-above-max
    max_replicas = 4
    scale_target_ref {
      kind = "Deployment"
      name = "web"
    }
  }
}
