gcloud container clusters create shop --zone=europe-west1-b --async
