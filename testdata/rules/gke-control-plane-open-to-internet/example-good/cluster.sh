gcloud container clusters create shop --location=europe-west1 \
  --enable-master-authorized-networks --master-authorized-networks=203.0.113.0/28
