gcloud container clusters update shop --enable-autorepair
gcloud container node-pools update main --cluster=shop --workload-metadata=GKE_METADATA
