kubectl create clusterrole operator --verb="$1" --resource=widgets.acme.dev
