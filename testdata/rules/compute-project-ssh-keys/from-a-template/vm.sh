gcloud compute instances create a --zone=z --source-instance-template=shop
gcloud compute instances create b --zone=z --metadata-from-file=block-project-ssh-keys=yes.txt
gcloud compute instances create c --zone=z --metadata-from-file=startup-script=start.sh # expect: compute-project-ssh-keys
