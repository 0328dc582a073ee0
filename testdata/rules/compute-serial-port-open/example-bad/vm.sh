gcloud compute instances create bastion --zone=europe-west1-b \
  --metadata=serial-port-enable=TRUE # expect: compute-serial-port-open
