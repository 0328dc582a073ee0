#!/bin/sh
gcloud container node-pools create p --cluster=blue --node-taints=blue-only=yes:NoSchedule
