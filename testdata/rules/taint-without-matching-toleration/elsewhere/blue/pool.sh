gcloud container node-pools create gpu --cluster=blue --node-taints=dedicated=blue:NoExecute # expect: taint-without-matching-toleration
