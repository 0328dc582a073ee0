gcloud container node-pools create gpu --cluster=shop --node-taints=dedicated=gpu:NoExecute
gcloud container node-pools create tpu --cluster=shop \
  --node-taints=dedicated=tpu:NoExecute # expect: node-pool-taint-without-label
