kubectl taint nodes one dedicated=gpu:NoExecute
gcloud container node-pools update main --cluster=shop --node-taints=dedicated=gpu:NoExecute
