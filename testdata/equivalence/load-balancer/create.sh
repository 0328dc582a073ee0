gcloud compute ssl-policies create modern --min-tls-version=1.2 --profile=MODERN
gcloud compute target-https-proxies create web --url-map=web --ssl-policy=modern
gcloud compute target-http-proxies create redirect --url-map=redirect
gcloud compute forwarding-rules create web --global --load-balancing-scheme=EXTERNAL_MANAGED \
  --ip-protocol=TCP --port-range=443 --target-https-proxy=web
