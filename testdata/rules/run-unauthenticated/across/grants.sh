gcloud run services add-iam-policy-binding web --member=allUsers --role=roles/run.invoker
gcloud run services add-iam-policy-binding inside --member=allUsers --role=roles/run.invoker
gcloud run deploy third --image=shop/third --no-invoker-iam-check # expect: run-unauthenticated
gcloud run deploy fourth --image=shop/fourth
