gcloud container clusters create b --zone=z --workload-metadata-from-node=SECURE # expect: gke-metadata-value-invalid 75
gcloud container clusters create c --zone=z --workload-metadata=UNSPECIFIED # expect: gke-metadata-value-invalid
gcloud container clusters create d --zone=z --workload-metadata=gke_metadata
gcloud beta container clusters create a --zone=z --workload-metadata-from-node=GKE_METADATA_SERVER
gcloud container clusters create e --zone=z --releasechannel=rapid
