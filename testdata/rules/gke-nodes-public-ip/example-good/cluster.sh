gcloud container clusters create store --location=us-east1 --enable-private-nodes
