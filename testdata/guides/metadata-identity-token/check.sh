#!/bin/sh
kubectl run metadata-check --rm -it --image=google/cloud-sdk:slim -- bash
curl -H "Metadata-Flavor: Google" \
  "http://metadata.google.internal/computeMetadata/v1/instance/service-accounts/default/identity?audience=https://shop.example"
