gcloud container node-pools create shop --cluster=main --workload-metadata="$MODE"
