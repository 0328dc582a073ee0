gcloud compute target-https-proxies create web --url-map=web --ssl-certificates=web # expect: ssl-policy-missing
