gcloud container node-pools describe batch --zone=europe-west1-b --cluster= shop # expect: gcloud-flag-empty-value 66 "shop"
