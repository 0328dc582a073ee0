POOL=POOL_NAME # expect: placeholder-not-replaced 1 "as do 2 more"
gcloud container node-pools create $POOL --cluster=shop
gcloud container node-pools update "$POOL" --cluster=shop
kubectl get nodes -l "cloud.google.com/gke-nodepool=$POOL"
OURS=PROJECT_ID # expect: placeholder-not-replaced 1 "as do 1 more"
gcloud storage buckets describe "gs://$OURS-data"
gcloud storage buckets describe gs://${OURS}
gcloud storage buckets describe "gs://$OURS-$POOL" # expect: placeholder-not-replaced 39
gcloud projects add-iam-policy-binding PROJECT_ID --member=user:ann@fernhill.example --role=roles/viewer # expect: placeholder-not-replaced 40
kubectl taint nodes NODE_NAME dedicated=batch:NoSchedule # expect: placeholder-not-replaced
kubectl apply -f - <<EOF
apiVersion: v1
kind: Namespace
metadata:
  name: <your-namespace> # expect: placeholder-not-replaced
EOF
