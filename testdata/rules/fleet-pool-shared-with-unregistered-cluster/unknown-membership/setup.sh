gcloud container clusters create a --project=acme --enable-fleet --workload-pool=acme.svc.id.goog --location=us-east1
gcloud container clusters create b --project=acme --workload-pool=acme.svc.id.goog --location=us-east1
for cluster in "$@"; do
  gcloud container fleet memberships register "$cluster" --project=acme --gke-cluster="us-east1/$cluster"
done
