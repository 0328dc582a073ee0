gcloud sql users create reports --instance=orders \
  --password=h7-Tulpenbeet-44 # expect: sql-root-password-weak
