# The nodes have no public address.
gcloud container clusters create shop \
  --location=europe-west1 \
  --enable-private-nodes \
  --enable-ip-alias
