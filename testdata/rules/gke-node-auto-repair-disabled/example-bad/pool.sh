gcloud container node-pools create web --cluster=shop --location=europe-west1 \
  --no-enable-autorepair # expect: gke-node-auto-repair-disabled
