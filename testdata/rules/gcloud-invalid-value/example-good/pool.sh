gcloud container node-pools create blue --cluster=shop --max-pods-per-node=32
