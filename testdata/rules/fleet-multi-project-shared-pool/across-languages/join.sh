gcloud container clusters create mail --project=acme-mail --fleet-project=acme-fleet
