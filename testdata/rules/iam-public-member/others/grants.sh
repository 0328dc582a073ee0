gcloud storage buckets add-iam-policy-binding gs://pictures --member=allUsers --role=roles/storage.objectViewer # expect: iam-public-member
gcloud run services add-iam-policy-binding web --member=allUsers --role=roles/run.invoker
gcloud pubsub topics add-iam-policy-binding orders --member="$MEMBER" --role=roles/pubsub.publisher
