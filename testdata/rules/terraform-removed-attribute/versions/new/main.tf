terraform {
  required_providers {
    google = {
      source  = "hashicorp/google"
      version = ">= 7.0"
    }
  }
}

resource "google_compute_subnetwork" "nodes" {
  name             = "nodes"
  enable_flow_logs = true # expect: terraform-removed-attribute
}

resource "google_project" "shop" {
  project_id  = "acme-shop"
  skip_delete = true # expect: terraform-removed-attribute "deletion_policy"
}

resource "google_storage_bucket" "logs" {
  name               = "logs"
  bucket_policy_only = true # expect: terraform-removed-attribute
}

resource "google_container_cluster" "main" {
  name = "main"
  workload_identity_config {
    identity_namespace = "acme.svc.id.goog" # expect: terraform-removed-attribute
  }
}
