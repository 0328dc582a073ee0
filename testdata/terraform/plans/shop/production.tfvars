project  = "acme-prod"
networks = { everywhere = "0.0.0.0/0" }
owners   = ["user:ann@example.com"]
open     = true
password = "correct-horse-9"
pools = {
  web = { machine = "e2-standard-4" }
  gpu = {
    machine = "n1-standard-8"
    taints  = [{ key = "dedicated", value = "gpu", effect = "NO_SCHEDULE" }]
  }
}
