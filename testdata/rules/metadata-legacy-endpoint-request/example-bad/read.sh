#!/bin/sh
curl http://metadata.google.internal/computeMetadata/v1beta1/instance/zone # expect: metadata-legacy-endpoint-request
