variable "port" {}

resource "kubernetes_manifest" "backup" {
  manifest = {
    apiVersion = "batch/v1"
    kind       = "CronJob"
    metadata   = { name = "backup", namespace = "Shop" } # expect: object-schema-invalid
    spec = {
      schedule = "0 3 * *" # expect: object-schema-invalid "day of the week"
      jobTemplate = {
        spec = {
          template = {
            spec = {
              restartPolicy = "Never"
              containers = [{
                name  = "backup"
                image = "registry.example.com/backup:4"
                ports = [{ containerPort = var.port }, { containerPort = 80800 }] # expect: object-schema-invalid
              }]
            }
          }
        }
      }
    }
  }
}

# The provider makes its own of what it is given.
resource "kubernetes_service" "web" {
  metadata { name = "web" }
  spec {
    port {
      port        = 80
      target_port = "8080"
    }
  }
}
