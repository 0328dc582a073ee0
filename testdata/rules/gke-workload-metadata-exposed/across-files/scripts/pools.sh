#!/bin/bash
gcloud config set project acme-prod

# expect: gke-workload-metadata-exposed "extra"
gcloud container node-pools create extra --cluster=bare --region=europe-west4 --project=acme-prod
gcloud container node-pools create extra --cluster=pooled --region=europe-west4 --project=acme-prod

# A cluster of that name, but of another region.
gcloud container node-pools create extra --cluster=bare --region=us-east1 --project=acme-prod
