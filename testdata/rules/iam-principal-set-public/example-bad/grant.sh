gcloud storage buckets add-iam-policy-binding gs://acme-reports --role=roles/storage.objectUser \
  --member="principalSet://goog/public:all" # expect: iam-principal-set-public
