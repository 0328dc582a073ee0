gcloud container clusters create mail --project=acme-mail --enable-fleet --location=europe-west1 \
  --workload-pool=acme-mail.svc.id.goog
gcloud container clusters create lab-a --project=acme-mail --location=europe-west1 \
  --workload-pool=acme-mail.svc.id.goog
gcloud container fleet memberships register lab-a --project=acme-mail --enable-workload-identity \
  --gke-cluster=europe-west1/lab-a
