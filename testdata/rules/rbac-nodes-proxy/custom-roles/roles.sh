#!/bin/bash
gcloud iam roles create clusterDebug --project=acme-prod --title=Debugging \
  --permissions=container.nodes.get,container.nodes.proxy # expect: rbac-nodes-proxy
gcloud iam roles update clusterOther --project=acme-prod \
  --add-permissions=container.nodes.proxy # expect: rbac-nodes-proxy
gcloud iam roles update clusterThird --project=acme-prod --remove-permissions=container.nodes.proxy
gcloud iam roles create clusterRead --project=acme-prod --permissions=container.nodes.get
# Added to what was made, and taken out of it.
gcloud iam roles create clusterMore --project=acme-prod --permissions=container.nodes.get
gcloud iam roles update clusterMore --project=acme-prod \
  --add-permissions=container.nodes.proxy # expect: rbac-nodes-proxy
gcloud iam roles create clusterLess --project=acme-prod --permissions=container.nodes.proxy
gcloud iam roles update clusterLess --project=acme-prod --remove-permissions=container.nodes.proxy
