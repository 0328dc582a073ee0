kubectl create clusterrole monitoring --verb=get --resource=nodes/metrics,nodes/stats
