gcloud container clusters create shop --zone=europe-west1-b
gcloud container node-pools create batch --cluster=shop --zone=europe-west1-b
gcloud container clusters update shop --zone=europe-west1-b --no-enable-insecure-kubelet-readonly-port
gcloud container node-pools update batch --cluster=shop --zone=europe-west1-b \
  --no-enable-insecure-kubelet-readonly-port
