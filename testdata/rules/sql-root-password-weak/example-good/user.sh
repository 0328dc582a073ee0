gcloud sql users create reports --instance=orders \
  --password="$(gcloud secrets versions access latest --secret=reports)"
