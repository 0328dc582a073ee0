kubectl create clusterrole support --verb="$1" --resource=users,groups
