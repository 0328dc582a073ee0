#!/bin/sh
# The default pool, too, is a pool.
gcloud container clusters create main --num-nodes=3 --node-taints=startup=yes:NoSchedule
