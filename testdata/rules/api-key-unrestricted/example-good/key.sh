gcloud services api-keys create --key-id=maps --api-target=service=maps-backend.googleapis.com \
  --allowed-referrers="https://shop.example.com/*"
