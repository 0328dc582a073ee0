gcloud container node-pools create gpu --cluster=shop \
  --node-taints=dedicated=gpu:PreferNoSchedule # expect: node-taint-effect-weak
