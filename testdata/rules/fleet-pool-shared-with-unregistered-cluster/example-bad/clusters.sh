gcloud container clusters create mail --project=acme-mail --enable-fleet --location=europe-west1 \
  --workload-pool=acme-mail.svc.id.goog
gcloud container clusters create lab-a --project=acme-mail --location=europe-west1 \
  --workload-pool=acme-mail.svc.id.goog # expect: fleet-pool-shared-with-unregistered-cluster
gcloud container fleet memberships register lab-b --project=acme-mail --enable-workload-identity \
  --gke-cluster=europe-west1/lab-b
