gcloud container node-pools create guide --cluster=shop --node-taints=TAINT_KEY=TAINT_VALUE:NoExecute
gcloud container node-pools create gpu --cluster=shop --node-taints=dedicated=gpu:NoExecute # expect: taint-without-matching-toleration 69
