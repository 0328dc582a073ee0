module "iam" {
  source = "./iam"
  iam = {
    "roles/viewer" = ["user:a@example.com", "group:g@example.com"]
    "roles/editor" = ["user:b@example.com"]
    "roles/none"   = []
  }
  additive = {
    "user:a@example.com" = ["roles/logging.viewer"]
  }
}

output "pairs" { value = module.iam.pairs }
output "byMember" { value = module.iam.by_member }
output "bound" { value = module.iam.bound }
