gcloud container clusters create shop --project=PROJECT_ID --region=europe-west1 # expect: placeholder-in-example
