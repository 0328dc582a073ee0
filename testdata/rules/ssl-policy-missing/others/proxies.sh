gcloud compute target-ssl-proxies create tcp --backend-service=tcp --ssl-certificates=tcp # expect: ssl-policy-missing
gcloud compute target-https-proxies update other --url-map=other
gcloud compute target-https-proxies create third --url-map=third $MORE
