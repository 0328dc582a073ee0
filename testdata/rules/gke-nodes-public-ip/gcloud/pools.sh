gcloud container clusters create-auto autopilot --region=us-east1 # expect: gke-nodes-public-ip
gcloud container clusters create-auto private --region=us-east1 --enable-private-nodes
gcloud container clusters create spread --region=us-east1 "${FLAGS[@]}"
gcloud container clusters update other --region=us-east1 --enable-autorepair
gcloud container node-pools create extra --cluster=private --region=us-east1
gcloud container node-pools create open --cluster=private --region=us-east1 \
  --no-enable-private-nodes # expect: gke-nodes-public-ip 3
