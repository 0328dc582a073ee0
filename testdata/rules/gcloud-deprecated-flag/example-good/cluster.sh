gcloud container clusters create shop --zone=europe-west1-b --logging=SYSTEM,WORKLOAD
