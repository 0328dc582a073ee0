gcloud container node-pools create tpu --cluster=shop \
  --node-taints=dedicated=gpu:NoExecute
