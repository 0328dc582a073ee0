gcloud sql instances patch orders --assign-ip # expect: sql-public-ip
gcloud sql instances patch orders-2 --tier=db-custom-4-16384
gcloud sql instances create orders-3 --tier=db-custom-4-16384 $MORE
