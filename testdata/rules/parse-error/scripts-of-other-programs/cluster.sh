#!/usr/bin/env bats

load helpers/setup

@test "a cluster has nodes" {
  run kubectl get nodes
  [ "$status" -eq 0 ]
}
