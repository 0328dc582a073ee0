gcloud container node-pools create blue --cluster=shop --max-pods-per-node=many # expect: gcloud-invalid-value 76 "a whole number"
