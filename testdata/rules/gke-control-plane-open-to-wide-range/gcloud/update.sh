gcloud container clusters update shop --enable-master-authorized-networks \
  --master-authorized-networks=203.0.113.0/28,34.64.0.0/10 # expect: gke-control-plane-open-to-wide-range 47
gcloud container clusters create hidden --enable-private-endpoint --enable-private-nodes \
  --enable-master-authorized-networks --master-authorized-networks=34.64.0.0/10
