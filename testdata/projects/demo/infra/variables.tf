variable "project_id" {
  description = "The project that everything is made in."
  type        = string
}

variable "region" {
  type    = string
  default = "europe-west1"
}

variable "workload_metadata" {
  description = "What Pods see of the metadata server."
  type        = string
  default     = "GKE_METADATA"
}

variable "node_roles" {
  description = "Roles of the nodes' service account."
  type        = set(string)
  default     = ["roles/container.defaultNodeServiceAccount"]
}

variable "office_range" {
  description = "Where the control plane may be reached from."
  type        = string
  default     = "203.0.113.0/28"
}
