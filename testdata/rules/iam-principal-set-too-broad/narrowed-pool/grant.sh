gcloud iam service-accounts add-iam-policy-binding deploy@acme.iam.gserviceaccount.com \
  --role=roles/iam.workloadIdentityUser \
  --member="principalSet://iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/ci/*"
