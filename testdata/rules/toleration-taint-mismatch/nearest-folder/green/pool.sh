#!/bin/sh
gcloud container node-pools create p --cluster=green --node-taints=dedicated=green:NoSchedule
