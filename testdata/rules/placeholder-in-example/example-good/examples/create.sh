gcloud container clusters create shop --project=fernhill-prod --region=europe-west1
