POOL=POOL_NAME
gcloud container node-pools create $POOL --cluster=shop # expect: placeholder-not-replaced "POOL_NAME"
gcloud projects add-iam-policy-binding PROJECT_ID --member=user:ann@fernhill.example --role=roles/viewer # expect: placeholder-not-replaced 40
kubectl taint nodes NODE_NAME dedicated=batch:NoSchedule # expect: placeholder-not-replaced
kubectl apply -f - <<EOF
apiVersion: v1
kind: Namespace
metadata:
  name: <your-namespace> # expect: placeholder-not-replaced
EOF
