gcloud projects add-iam-policy-binding acme-prod --role=roles/viewer \
  --member=user:li.wei.shop@gmail.com # expect: iam-personal-account
