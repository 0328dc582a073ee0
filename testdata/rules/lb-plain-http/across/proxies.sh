gcloud compute target-http-proxies create shop --url-map=shop
