gcloud container cluster create shop --zone=europe-west1-b # expect: gcloud-unknown-command 18 "gcloud container clusters"
