gcloud container clusters create calico --enable-network-policy
gcloud container clusters create cilium --datapath-provider=advanced
gcloud container clusters create spread $ARGS
gcloud container clusters create-auto autopilot --region=us-central1
gcloud container clusters update shop --enable-autorepair
gcloud container clusters update shop --no-enable-network-policy
gcloud beta container clusters create legacy --datapath-provider=legacy # expect: gke-network-policy-disabled
