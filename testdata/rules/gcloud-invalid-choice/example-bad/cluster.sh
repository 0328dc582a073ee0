gcloud container clusters create shop --zone=europe-west1-b --release-channel=REGULAR # expect: gcloud-invalid-choice 79 "regular"
