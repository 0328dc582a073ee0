gcloud projects add-iam-policy-binding shop --member=user:ann@example.com --role=roles/viewer
