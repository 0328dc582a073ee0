gcloud services api-keys create --key-id=maps --api-target=service=maps-backend.googleapis.com # expect: api-key-unrestricted
