gcloud compute instances create bastion --zone=europe-west1-b \
  --metadata=block-project-ssh-keys="$1"
