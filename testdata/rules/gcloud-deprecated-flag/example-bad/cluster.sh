gcloud container clusters create shop --zone=europe-west1-b --enable-stackdriver-kubernetes # expect: gcloud-deprecated-flag 61 "--logging"
