#!/bin/bash
kubectl create clusterrolebinding platform --clusterrole=platform --group=system:masters
kubectl create clusterrolebinding provisioner --clusterrole=provisioner --serviceaccount=tools:provisioner
kubectl create clusterrole some --verb="$VERBS" --resource=namespaces
