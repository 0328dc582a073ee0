kubectl create secret generic db -n shop \
  --from-literal=username=app --from-literal=password="$(gcloud secrets versions access latest --secret=db-password)"
