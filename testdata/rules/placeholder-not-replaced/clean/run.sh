PROJECT_ID=fernhill-prod
CLUSTER_NAME="${1:-shop}"
gcloud container clusters create "$CLUSTER_NAME" --project="$PROJECT_ID"
gcloud run deploy web --set-env-vars=PROJECT_ID=fernhill-prod,REGION=europe-west1
gcloud projects list --format="value(PROJECT_ID)"
kubectl create configmap web --from-literal=PROJECT_ID=fernhill-prod
kubectl set env deployment/web CLUSTER_NAME=shop
sed "s/PROJECT_ID/$PROJECT_ID/" web.yaml | kubectl apply -f -
echo CLUSTER_NAME
