#!/bin/sh
H='Metadata-Flavor: Google'
curl -H "$H" http://metadata/computeMetadata/v1/instance/attributes/kubelet-config # expect: metadata-node-attributes-request
curl -H "$H" http://metadata/computeMetadata/v1/instance/attributes/configure-sh # expect: metadata-node-attributes-request
curl -H "$H" "http://metadata/computeMetadata/v1/instance/?alt=json&recursive=True" # expect: metadata-node-attributes-request
curl -H "$H" http://metadata/computeMetadata/v1/instance/attributes/
curl -H "$H" http://metadata/computeMetadata/v1/instance/attributes/cluster-location
curl -H "$H" "http://metadata/computeMetadata/v1/project/?recursive=true"
curl -H "$H" "http://metadata/computeMetadata/v1/instance/attributes/?recursive=$ALL"
curl -H "$H" "$METADATA/instance/attributes/?recursive=true"
