gcloud container fleet memberships register a --project=acme-lab-fleet \
  --gke-uri="$1"
gcloud container fleet memberships register b --project=acme-lab-fleet \
  --gke-uri=https://container.googleapis.com/v1/projects/acme-mail/locations/us-east1/clusters/b
