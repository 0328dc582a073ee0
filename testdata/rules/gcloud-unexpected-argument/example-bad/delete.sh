gcloud compute instances delete front --zone=europe-west1-b back # expect: gcloud-unexpected-argument 61 "back"
