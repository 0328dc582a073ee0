gcloud container clusters update shop --enable-legacy-authorization # expect: gke-legacy-abac-enabled
gcloud container clusters update shop --enable-autorepair
gcloud container clusters create plain
