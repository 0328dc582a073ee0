gcloud container clusters create bare --location=us-east1 # expect: gke-kubelet-readonly-port-unset 8
gcloud container clusters create old --location=us-east1 \
  --cluster-version=1.30.9-gke.1 # expect: gke-kubelet-readonly-port-unset 21
gcloud container clusters create says --location=us-east1 --no-enable-insecure-kubelet-readonly-port
gcloud container clusters create opens --location=us-east1 --enable-insecure-kubelet-readonly-port
gcloud container clusters create new --location=us-east1 --cluster-version=1.33
gcloud container clusters create latest --location=us-east1 --cluster-version=latest
gcloud container clusters create spread --location=us-east1 "$@"
gcloud container clusters update bare --location=us-east1 --enable-autorepair
