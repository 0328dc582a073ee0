gcloud container clusters create shop --location=europe-west1 \
  --enable-master-authorized-networks --master-authorized-networks=0.0.0.0/0 # expect: gke-control-plane-open-to-internet
