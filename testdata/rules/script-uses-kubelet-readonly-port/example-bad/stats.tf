data "http" "stats" {
  url = "http://10.0.0.7:10255/stats/summary" # expect: script-uses-kubelet-readonly-port
}
