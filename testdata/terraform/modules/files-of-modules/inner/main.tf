variable "given" {}
variable "folder" {}

module "deeper" {
  source = "./deeper"
  given  = var.given
  here   = "${path.module}/inner.json"
}

locals {
  settings = jsondecode(file("${path.module}/inner.json"))
}

output "all" {
  value = {
    given    = trimspace(file(var.given))
    folder   = fileset(var.folder, "*.txt")
    own      = local.settings.pool
    own_set  = fileset(path.module, "*.{json,tpl}")
    template = templatefile("${path.module}/script.tpl", { names = local.settings.names, from = var.given == "" ? "a" : "b" })
    exists   = [fileexists("${path.module}/none"), fileexists("${path.module}/script.tpl")]
    deeper   = module.deeper.all
    hash     = filemd5("${path.module}/inner.json") == md5(file("${path.module}/inner.json"))
  }
}
