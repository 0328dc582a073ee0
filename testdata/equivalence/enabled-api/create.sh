#!/usr/bin/env bash
gcloud services enable container.googleapis.com run.googleapis.com --project=shop-production
