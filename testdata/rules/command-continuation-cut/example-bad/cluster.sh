gcloud container clusters create shop \
  --location=europe-west1 \
  # The nodes have no public address.
  --enable-private-nodes \
  --enable-ip-alias
# expect@-3: command-continuation-cut 3 "--enable-private-nodes"
