gcloud compute instances create front --subnet=shop --network-interface=subnet=shop --address=a --no-address # expect: gcloud-flag-conflict 97
