#!/usr/bin/env bash
gcloud iam roles create podViewer \
  --project=shop-production \
  --title="Pod viewer" \
  --stage=GA \
  --permissions=container.pods.get,container.pods.list
