gcloud container clusters create shop --location=europe-west1 --enable-dataplane-v2
