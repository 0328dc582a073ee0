gcloud container node-pools describe batch --zone=europe-west1-b --cluster=shop
