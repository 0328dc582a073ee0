gcloud sql instances patch orders --ssl-mode=ALLOW_UNENCRYPTED_AND_ENCRYPTED # expect: sql-tls-not-required
gcloud sql instances patch orders-2 --no-assign-ip
gcloud sql instances create orders-3 --require-ssl
