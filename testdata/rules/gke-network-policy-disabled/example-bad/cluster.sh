gcloud container clusters create shop --location=europe-west1 # expect: gke-network-policy-disabled
