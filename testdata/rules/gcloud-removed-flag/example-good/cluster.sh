gcloud beta container clusters create shop --zone=europe-west1-b --workload-pool=shop.svc.id.goog
