#!/usr/bin/env bash
gcloud secrets create db \
  --project=shop-production \
  --labels=team=shop \
  --ttl=864000s
printf not-a-secret | gcloud secrets versions add db --data-file=-
