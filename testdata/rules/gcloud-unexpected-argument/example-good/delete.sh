gcloud compute instances delete front back --zone=europe-west1-b
