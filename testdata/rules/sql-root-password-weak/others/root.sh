gcloud sql instances create orders --root-password="${ROOT_PASSWORD}"
gcloud sql users set-password root --instance=orders-2 --password=CHANGE_ME
gcloud sql users set-password root --instance=orders-3 --password=h7-Tulpenbeet-44 # expect: sql-root-password-weak
