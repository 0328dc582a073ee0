gcloud iam service-accounts create nodes
gcloud projects set-iam-policy acme policy.yaml
gcloud container node-pools create main --cluster=shop --service-account=nodes@acme.iam.gserviceaccount.com
