module "inner" {
  source = "./inner"
  given  = "${path.module}/given.txt"
  folder = path.module
}

output "all" { value = module.inner.all }
output "own" { value = trimspace(file("${path.module}/given.txt")) }
