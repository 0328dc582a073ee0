gcloud compute instances create bastion --zone=europe-west1-b \
  --metadata=enable-oslogin="$1"
