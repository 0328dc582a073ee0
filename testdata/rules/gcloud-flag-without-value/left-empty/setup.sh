PROJECT=""
gcloud container clusters create-auto shop --region=europe-west1 --project $PROJECT --async # expect: gcloud-flag-without-value
