gcloud container clusters create --zone=z
