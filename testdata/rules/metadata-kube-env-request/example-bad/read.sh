#!/bin/sh
curl -H 'Metadata-Flavor: Google' http://metadata.google.internal/computeMetadata/v1/instance/attributes/kube-env # expect: metadata-kube-env-request
