gcloud container clusters create shop --zone=europe-west1-b --release-channel=fast # expect: gcloud-invalid-choice-unlike 79 "fast"
