gcloud container node-pools create gpu --cluster=green --node-taints=dedicated=green:NoExecute
