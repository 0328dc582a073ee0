gcloud container clusters update shop --no-enable-shielded-nodes # expect: gke-shielded-nodes-disabled
gcloud container clusters update shop --enable-autorepair
gcloud container clusters create plain
gcloud container clusters create other "$SHIELDED"
