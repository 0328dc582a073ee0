resource "kubernetes_stateful_set_v1" "store" {
  metadata {
    name      = "store"
    namespace = "shop"
  }
  spec {
    service_name = "store"
    selector {
      match_labels = { app = "store" }
    }
    template {
      metadata {
        labels      = { app = "store" }
        annotations = { team = "shop" }
      }
      spec {
        service_account_name = "store"
        host_network         = true
        node_selector        = { pool = "store" }
        toleration {
          key      = "dedicated"
          operator = "Equal"
          value    = "store"
          effect   = "NoSchedule"
        }
        affinity {
          node_affinity {
            required_during_scheduling_ignored_during_execution {
              node_selector_term {
                match_expressions {
                  key      = "pool"
                  operator = "In"
                  values   = ["store"]
                }
              }
            }
          }
          pod_anti_affinity {
            required_during_scheduling_ignored_during_execution {
              topology_key = "kubernetes.io/hostname"
              label_selector {
                match_labels = { app = "store" }
              }
            }
          }
        }
        topology_spread_constraint {
          max_skew           = 1
          topology_key       = "topology.kubernetes.io/zone"
          when_unsatisfiable = "DoNotSchedule"
          label_selector {
            match_labels = { app = "store" }
          }
        }
        security_context {
          fs_group = 7
          seccomp_profile { type = "RuntimeDefault" }
          sysctl {
            name  = "net.core.somaxconn"
            value = "1024"
          }
        }
        image_pull_secrets { name = "registry" }
        host_aliases {
          ip        = "10.0.0.7"
          hostnames = ["old"]
        }
        init_container {
          name  = "prepare"
          image = "registry.example/prepare:1"
        }
        container {
          name  = "store"
          image = "registry.example/store:1.4"
          args  = ["--data", "/data"]
          port {
            name           = "sql"
            container_port = 5432
            host_port      = 5432
            host_ip        = "10.0.0.1"
          }
          env {
            name  = "LEVEL"
            value = "debug"
          }
          env {
            name = "TOKEN"
            value_from {
              secret_key_ref {
                name = "keys"
                key  = "token"
              }
            }
          }
          env {
            name = "NODE"
            value_from {
              field_ref { field_path = "spec.nodeName" }
            }
          }
          env_from {
            config_map_ref { name = "settings" }
          }
          resources {
            limits = { memory = "1Gi" }
            requests = {
              cpu    = "500m"
              memory = "1Gi"
            }
          }
          liveness_probe {
            http_get {
              path = "/live"
              port = "sql"
              http_header {
                name  = "A"
                value = "b"
              }
            }
            period_seconds = 7
          }
          lifecycle {
            pre_stop {
              exec { command = ["store", "stop"] }
            }
          }
          security_context {
            privileged                 = false
            allow_privilege_escalation = false
            run_as_user                = 7
            capabilities {
              drop = ["ALL"]
              add  = ["NET_BIND_SERVICE"]
            }
          }
          volume_mount {
            name       = "data"
            mount_path = "/data"
          }
          volume_mount {
            name       = "all"
            mount_path = "/all"
            read_only  = true
          }
        }
        volume {
          name = "all"
          projected {
            sources {
              secret {
                name = "keys"
                items {
                  key  = "token"
                  path = "token"
                }
              }
            }
            sources {
              service_account_token {
                path               = "account"
                expiration_seconds = 3600
              }
            }
          }
        }
        volume {
          name = "settings"
          config_map {
            name = "settings"
            items {
              key  = "LEVEL"
              path = "level"
            }
          }
        }
        volume {
          name = "host"
          host_path {
            path = "/var/log"
            type = "Directory"
          }
        }
        volume {
          name = "cache"
          empty_dir { medium = "Memory" }
        }
      }
    }
    volume_claim_template {
      metadata { name = "data" }
      spec {
        access_modes       = ["ReadWriteOnce"]
        storage_class_name = "fast"
        resources {
          requests = { storage = "10Gi" }
        }
      }
    }
  }
}

resource "kubernetes_daemon_set_v1" "agent" {
  metadata {
    name      = "agent"
    namespace = "shop"
  }
  spec {
    selector {
      match_labels = { app = "agent" }
    }
    strategy {
      type = "RollingUpdate"
      rolling_update { max_unavailable = "1" }
    }
    template {
      metadata { labels = { app = "agent" } }
      spec {
        container {
          name  = "agent"
          image = "registry.example/agent:1.4"
        }
      }
    }
  }
}

resource "kubernetes_network_policy_v1" "store" {
  metadata {
    name      = "store"
    namespace = "shop"
  }
  spec {
    pod_selector {
      match_labels = { app = "store" }
    }
    policy_types = ["Ingress", "Egress"]
    ingress {
      from {
        namespace_selector {
          match_labels = { team = "shop" }
        }
      }
      from {
        ip_block {
          cidr   = "10.0.0.0/8"
          except = ["10.1.0.0/16"]
        }
      }
      ports {
        port     = "sql"
        protocol = "TCP"
      }
    }
  }
}

resource "kubernetes_persistent_volume_v1" "disk" {
  metadata { name = "disk" }
  spec {
    capacity     = { storage = "10Gi" }
    access_modes = ["ReadWriteOnce"]
    persistent_volume_source {
      host_path { path = "/mnt/disk" }
    }
  }
}

resource "kubernetes_persistent_volume_claim_v1" "disk" {
  metadata {
    name      = "disk"
    namespace = "shop"
  }
  spec {
    access_modes = ["ReadWriteOnce"]
    resources {
      requests = { storage = "10Gi" }
    }
    volume_name = "disk"
  }
  wait_until_bound = false
}

resource "kubernetes_storage_class_v1" "fast" {
  metadata { name = "fast" }
  storage_provisioner = "pd.csi.storage.gke.io"
  parameters          = { type = "pd-ssd" }
  reclaim_policy      = "Retain"
  allowed_topologies {
    match_label_expressions {
      key    = "topology.gke.io/zone"
      values = ["europe-west1-b"]
    }
  }
}

resource "kubernetes_limit_range_v1" "small" {
  metadata {
    name      = "small"
    namespace = "shop"
  }
  spec {
    limit {
      type            = "Container"
      default         = { memory = "1Gi" }
      default_request = { cpu = "100m" }
    }
  }
}

resource "kubernetes_endpoints_v1" "old" {
  metadata {
    name      = "old"
    namespace = "shop"
  }
  subset {
    address { ip = "10.0.0.7" }
    port {
      name = "sql"
      port = 5432
    }
  }
}

resource "kubernetes_validating_webhook_configuration_v1" "checks" {
  metadata { name = "checks" }
  webhook {
    name                      = "checks.example.com"
    admission_review_versions = ["v1"]
    side_effects              = "None"
    failure_policy            = "Ignore"
    client_config {
      service {
        namespace = "shop"
        name      = "checks"
        path      = "/check"
      }
    }
    rule {
      api_groups   = ["apps"]
      api_versions = ["v1"]
      operations   = ["CREATE"]
      resources    = ["deployments"]
    }
    namespace_selector {
      match_labels = { team = "shop" }
    }
  }
}
