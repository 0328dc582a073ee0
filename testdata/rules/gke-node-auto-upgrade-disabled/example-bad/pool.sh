gcloud container node-pools create web --cluster=shop --location=europe-west1 \
  --no-enable-autoupgrade # expect: gke-node-auto-upgrade-disabled
