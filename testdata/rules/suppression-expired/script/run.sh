#!/bin/sh
# expect@+1: suppression-expired
# hullcheck:ignore script-uses-kubelet-readonly-port until 2024-01-01 -- old nodes
curl http://localhost:10255/pods
# Markers of other linters are their own affair.
curl http://localhost:10255/pods #trivy:ignore:AVD-GCP-0057:exp:2020-01-01
