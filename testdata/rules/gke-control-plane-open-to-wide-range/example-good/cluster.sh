gcloud container clusters create shop --location=europe-west1 \
  --enable-master-authorized-networks --master-authorized-networks=34.64.7.0/28
