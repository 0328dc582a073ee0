gcloud container node-pools create blue --cluster=shop --node-taints=a=b:NoSchedule,c=d:NoExecute
