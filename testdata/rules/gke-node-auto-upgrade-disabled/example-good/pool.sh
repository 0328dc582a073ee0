gcloud container node-pools create web --cluster=shop --location=europe-west1 \
  --enable-autoupgrade
