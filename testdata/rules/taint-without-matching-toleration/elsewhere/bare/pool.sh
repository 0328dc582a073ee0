gcloud container node-pools create gpu --cluster=bare --node-taints=dedicated=bare:NoExecute
