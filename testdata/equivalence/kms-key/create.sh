#!/usr/bin/env bash
gcloud kms keys create signing \
  --keyring=shop \
  --purpose=asymmetric-signing \
  --protection-level=hsm \
  --labels=team=shop
