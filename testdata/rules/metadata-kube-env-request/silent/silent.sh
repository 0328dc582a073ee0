#!/bin/sh
H='Metadata-Flavor: Google'
curl -H "$H" http://metadata/computeMetadata/v1/instance/attributes/kube-env-version
curl -H "$H" "http://metadata/computeMetadata/v1/instance/attributes/$ATTRIBUTE"
curl -H "$H" "$METADATA/instance/attributes/kube-env"
curl http://configuration.example.com/computeMetadata/v1/instance/attributes/kube-env
echo http://metadata/computeMetadata/v1/instance/attributes/kube-env
