#!/bin/bash
gcloud container clusters create a --dataplane-v2-observability-mode=DISABLED # expect: gcloud-removed-flag "--enable-dataplane-v2-flow-observability"
gcloud container clusters create a --identity-namespace=p.svc.id.goog # expect: gcloud-removed-flag "--workload-pool"
gcloud container clusters create a --enable-cloud-endpoints # expect: gcloud-removed-flag "244.0.0"
gcloud container clusters create a --no-enable-cloud-endpoints # expect: gcloud-removed-flag
gcloud compute networks create n --mode=auto # expect: gcloud-removed-flag "--subnet-mode"
gcloud container clusters create a --$FLAG=b
gcloud container clusters create a --enable-cloud-endpoint-such
