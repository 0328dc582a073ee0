gcloud container clusters create store --location=us-east1 # expect: gke-nodes-public-ip
