gcloud compute disks create data --zone=europe-west1-b --type=pd-ssd \
  --kms-key=projects/acme-prod/locations/europe-west1/keyRings/disks/cryptoKeys/data
gcloud compute instances create bastion --zone=europe-west1-b \
  --metadata=enable-oslogin=TRUE,serial-port-enable=FALSE \
  --service-account=bastion@acme-prod.iam.gserviceaccount.com
