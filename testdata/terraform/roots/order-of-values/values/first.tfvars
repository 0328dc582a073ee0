file_first = "values/first.tfvars"
file_json = "values/first.tfvars"
word = "values/first.tfvars"
file_last = "values/first.tfvars"
