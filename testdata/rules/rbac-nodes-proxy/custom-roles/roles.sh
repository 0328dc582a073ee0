#!/bin/bash
gcloud iam roles create clusterDebug --project=acme-prod --title=Debugging \
  --permissions=container.nodes.get,container.nodes.proxy # expect: rbac-nodes-proxy
gcloud iam roles update clusterDebug --project=acme-prod \
  --add-permissions=container.nodes.proxy # expect: rbac-nodes-proxy
gcloud iam roles update clusterDebug --project=acme-prod --remove-permissions=container.nodes.proxy
gcloud iam roles create clusterRead --project=acme-prod --permissions=container.nodes.get
