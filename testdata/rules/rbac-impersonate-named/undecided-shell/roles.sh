kubectl create clusterrole support --verb="$1" --resource=users --resource-name=deploy@example.com
