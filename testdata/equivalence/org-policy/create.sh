#!/usr/bin/env bash
gcloud resource-manager org-policies enable-enforce compute.disableSerialPortAccess \
  --project=shop-production
