#!/bin/sh
gcloud container node-pools describe default-pool --cluster= main --location=europe-west1
