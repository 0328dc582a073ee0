#!/bin/sh
curl http://metadata.google.internal/computeMetadata/v1/instance/zone # expect: metadata-request-missing-flavor-header
