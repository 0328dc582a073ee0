gcloud sql instances patch orders --authorized-networks=203.0.113.7,0.0.0.0/0 # expect: sql-open-to-world
gcloud sql instances patch orders-2 --authorized-networks="$CLIENTS"
gcloud sql instances patch orders-3 --clear-authorized-networks
