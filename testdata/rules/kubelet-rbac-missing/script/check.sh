#!/bin/bash
kubectl create clusterrolebinding viewer --clusterrole=view --serviceaccount=tools:viewer
curl -H "Authorization: Bearer $TOKEN" https://node:10250/metrics
