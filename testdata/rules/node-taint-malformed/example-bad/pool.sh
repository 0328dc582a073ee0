gcloud container node-pools create gpu --cluster=shop \
  --node-taints=dedicated=gpu:NO_EXECUTE # expect: node-taint-malformed
