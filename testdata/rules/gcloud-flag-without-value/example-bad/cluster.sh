gcloud container clusters create shop --zone --async # expect: gcloud-flag-without-value 39
