gcloud services api-keys create --display-name=bare # expect: api-key-unrestricted
gcloud services api-keys create --display-name=other $RESTRICTIONS
