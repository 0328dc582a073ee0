#!/bin/bash
gcloud container node-pools create main --cluster=alpha --system-config-from-file=open.yaml
gcloud container node-pools create other --cluster=alpha --system-config-from-file=shut.yaml
