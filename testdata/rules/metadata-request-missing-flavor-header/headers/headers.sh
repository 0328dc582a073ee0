#!/bin/sh
curl -H 'Metadata-Flavor: google' http://metadata/computeMetadata/v1/
curl -H 'metadata-flavor:Google' http://metadata/computeMetadata/v1/
curl -H 'X-Google-Metadata-Request: True' http://metadata/computeMetadata/v1/
wget -qO- --header='Metadata-Flavor: Google' http://metadata/computeMetadata/v1/
curl -H 'Accept: text/plain' http://metadata/computeMetadata/v1/ # expect: metadata-request-missing-flavor-header
curl -H 'Metadata-Flavor: Other' http://metadata/computeMetadata/v1/ # expect: metadata-request-missing-flavor-header
wget -qO- http://metadata/computeMetadata/v1/instance/zone # expect: metadata-request-missing-flavor-header
curl -H "$HEADER" http://metadata/computeMetadata/v1/
curl -H "Metadata-Flavor: $FLAVOR" http://metadata/computeMetadata/v1/
curl $OPTIONS http://metadata/computeMetadata/v1/
curl "${OPTIONS[@]}" http://metadata/computeMetadata/v1/
curl --config curl.conf http://metadata/computeMetadata/v1/
curl http://metadata/
curl "http://$HOST/computeMetadata/v1/"
python report.py http://metadata/computeMetadata/v1/
