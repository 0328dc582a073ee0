gcloud container node-pools create gpu --cluster=shop --node-taints=dedicated=gpu:NoExecute
gcloud container node-pools create var --cluster=shop --node-taints="$KEY=gpu:NoExecute"
