kubectl apply -f - <<EOF
apiVersion: v1
kind: ServiceAccount
metadata: {name: $FIRST}
---
apiVersion: v1
kind: ServiceAccount
metadata: {name: $SECOND}
EOF
# an update
kubectl apply -f - <<EOF
apiVersion: v1
kind: ServiceAccount
metadata: {name: web}
EOF
kubectl apply -f - <<EOF
apiVersion: v1
kind: ServiceAccount
metadata: {name: web, labels: {app: web}}
EOF
