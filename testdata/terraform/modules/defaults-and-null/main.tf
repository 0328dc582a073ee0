module "nothing" {
  source = "./m"
}

module "nulls" {
  source   = "./m"
  nullable = null
  strict   = null
  bare     = null
}

module "values" {
  source   = "./m"
  nullable = "given"
  strict   = "given"
  bare     = "given"
}

output "nothing" { value = module.nothing }
output "nulls" { value = module.nulls }
output "values" { value = module.values.all }
