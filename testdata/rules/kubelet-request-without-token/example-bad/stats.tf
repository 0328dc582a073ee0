data "http" "stats" {
  url = "https://10.0.0.7:10250/metrics" # expect: kubelet-request-without-token
}
