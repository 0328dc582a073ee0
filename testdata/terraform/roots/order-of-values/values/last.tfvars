file_last = "values/last.tfvars"
