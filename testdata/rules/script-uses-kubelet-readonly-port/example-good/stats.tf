variable "token" {
  type = string
}

data "http" "stats" {
  url             = "https://10.0.0.7:10250/stats/summary"
  request_headers = { Authorization = "Bearer ${var.token}" }
}
