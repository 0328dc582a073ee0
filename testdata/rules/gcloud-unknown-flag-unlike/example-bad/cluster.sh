gcloud container clusters create shop --zone=europe-west1-b --harden-everything # expect: gcloud-unknown-flag-unlike 61 "--harden-everything"
