word = "tfvars of the module"
