gcloud pubsub topics create orders --project=acme-prod \
  --topic-encryption-key=projects/acme-prod/locations/europe-west1/keyRings/topics/cryptoKeys/orders
gcloud projects create acme-prod --name="Acme production" --folder=1234567890
