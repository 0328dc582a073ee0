kubectl create clusterrolebinding metrics --clusterrole=metrics --serviceaccount=shop:metrics
