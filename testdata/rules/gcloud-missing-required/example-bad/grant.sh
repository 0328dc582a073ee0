gcloud projects add-iam-policy-binding shop --member=user:ann@example.com # expect: gcloud-missing-required 8 "--role"
