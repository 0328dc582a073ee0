gcloud container clusters create a --project=acme --enable-fleet --workload-pool=acme.svc.id.goog --location=us-east1
gcloud container clusters create b --project=acme --workload-pool=acme.svc.id.goog --location=us-east1
gcloud container clusters update b --project=acme --enable-fleet --location=us-east1
