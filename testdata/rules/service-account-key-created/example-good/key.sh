gcloud iam workload-identity-pools create-cred-config \
  projects/123/locations/global/workloadIdentityPools/pipelines/providers/gitlab \
  --service-account=deploy@acme-prod.iam.gserviceaccount.com --output-file=config.json
