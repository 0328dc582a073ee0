#!/bin/bash
gcloud iam service-account create a # expect: gcloud-unknown-command "gcloud iam service-accounts"
gcloud beta container node-pool create b --cluster=c # expect: gcloud-unknown-command "gcloud beta container node-pools"
gcloud compute instances delte d # expect: gcloud-unknown-command "gcloud compute instances delete"
# Not known, in part, at all, or in this track.
gcloud $GROUP cluster create e
gcloud container "$WHAT" create f
gcloud frobnicate everything
gcloud design-center spaces list
gcloud container clusters
gcloud --version
gcloud help container cluster
gcloud container hub memberships list
