safe_port = "FALSE"
