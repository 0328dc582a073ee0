gcloud container node-pools create blue --cluster=shop --node-taints=a=b:NoSchedule --node-taints=c=d:NoExecute # expect: gcloud-flag-repeated 85 "is lost"
