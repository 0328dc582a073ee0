#!/bin/sh
curl http://metadata/computeMetadata/v1beta1/instance/id # expect: metadata-legacy-endpoint-request
curl http://169.254.169.254/0.1/meta-data/instance-id # expect: metadata-legacy-endpoint-request
curl "http://[fd20:ce::254]/computeMetadata/v1beta1/$WHAT" # expect: metadata-legacy-endpoint-request
wget -qO- metadata.google.internal/computeMetadata/v0.1/instance/id # expect: metadata-legacy-endpoint-request
python report.py --from=http://metadata/computeMetadata/v1beta1/instance/id # expect: metadata-legacy-endpoint-request
curl "http://$HOST/computeMetadata/v1beta1/instance/id"
curl http://metadata.example.com/computeMetadata/v1beta1/instance/id
curl "$URL"
# curl http://metadata/computeMetadata/v1beta1/instance/id
echo "http://metadata/computeMetadata/v1beta1/ is gone"
grep -r http://metadata/computeMetadata/v1beta1/ .
