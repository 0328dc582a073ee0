gcloud container clusters create shop --location=europe-west1 \
  --enable-master-authorized-networks --master-authorized-networks=34.64.0.0/11 # expect: gke-control-plane-open-to-wide-range
