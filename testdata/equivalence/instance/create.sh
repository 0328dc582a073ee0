#!/usr/bin/env bash
gcloud compute instances create build \
  --project=shop-production \
  --zone=europe-west1-b \
  --machine-type=e2-medium \
  --no-can-ip-forward \
  --deletion-protection \
  --labels=team=build \
  --tags=build,internal \
  --metadata=block-project-ssh-keys=TRUE,enable-oslogin=TRUE \
  --service-account=build@shop-production.iam.gserviceaccount.com \
  --scopes=cloud-platform \
  --shielded-secure-boot \
  --shielded-vtpm \
  --shielded-integrity-monitoring
