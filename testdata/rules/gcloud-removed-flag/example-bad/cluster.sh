gcloud beta container clusters create shop --zone=europe-west1-b --identity-namespace=shop.svc.id.goog # expect: gcloud-removed-flag 66 "--workload-pool"
