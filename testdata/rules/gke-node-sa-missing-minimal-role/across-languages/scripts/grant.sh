for role in roles/logging.logWriter roles/monitoring.metricWriter roles/monitoring.viewer; do
  gcloud projects add-iam-policy-binding "$PROJECT" --role="$role" \
    --member="serviceAccount:good-nodes@$PROJECT.iam.gserviceaccount.com"
done
