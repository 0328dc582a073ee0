tfvars = "terraform.tfvars"
tfvars_json = "terraform.tfvars"
auto_a = "terraform.tfvars"
auto_b_json = "terraform.tfvars"
auto_c = "terraform.tfvars"
file_first = "terraform.tfvars"
file_json = "terraform.tfvars"
word = "terraform.tfvars"
file_last = "terraform.tfvars"
list = [2, "3"]
null = null
nullable = null
object = { name = "tfvars", count = null }
