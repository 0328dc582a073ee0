gcloud container node-pools create gpu --cluster=shop --node-taints=dedicated=gpu:NoExecute
