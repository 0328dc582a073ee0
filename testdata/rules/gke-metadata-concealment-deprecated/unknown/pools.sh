gcloud beta container node-pools create a --cluster=shop --workload-metadata="$MODE"
gcloud beta container node-pools create b --cluster=shop --workload-metadata=gke_metadata_server
gcloud beta container node-pools create c --cluster=shop "$@"
# Made with it, and changed afterwards.
gcloud beta container node-pools create d --cluster=shop --workload-metadata-from-node=SECURE
gcloud container node-pools update d --cluster=shop --workload-metadata=GKE_METADATA
