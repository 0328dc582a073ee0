variable "project" {
  type = string
}

variable "region" {
  type    = string
  default = "europe-west1"
}

variable "networks" {
  type    = map(string)
  default = {}
}

variable "pools" {
  type = map(object({
    machine = string
    taints  = optional(list(object({ key = string, value = string, effect = string })), [])
  }))
}

variable "owners" {
  type    = list(string)
  default = null
}

variable "open" {
  type    = bool
  default = false
}

variable "password" {
  type      = string
  sensitive = true
}
