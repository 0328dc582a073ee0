gcloud container node-pools create tpu --cluster=shop \
  --node-taints=accelerated=gpu:NoExecute # expect: taint-without-matching-toleration
