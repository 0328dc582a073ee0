module "up" {
  source = "../../up"
}

module "beside" {
  source = "../beside"
}

output "out" { value = "${module.up.out} ${module.beside.out}" }
