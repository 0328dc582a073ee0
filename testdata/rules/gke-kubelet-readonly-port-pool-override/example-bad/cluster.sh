gcloud container clusters create shop --zone=europe-west1-b
gcloud container node-pools create batch --cluster=shop --zone=europe-west1-b # expect: gke-kubelet-readonly-port-pool-override 36 "batch"
gcloud container clusters update shop --zone=europe-west1-b --no-enable-insecure-kubelet-readonly-port
