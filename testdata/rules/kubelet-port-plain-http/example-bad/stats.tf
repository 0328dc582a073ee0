data "http" "stats" {
  url = "http://10.0.0.7:10250/metrics" # expect: kubelet-port-plain-http
}
