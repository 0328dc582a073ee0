gcloud compute instances create front --subnet=shop --no-address
