kubectl create clusterrole operator --verb="$1" --resource=secrets
