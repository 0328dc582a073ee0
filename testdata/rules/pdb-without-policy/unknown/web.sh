kubectl apply -f - <<EOF
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: {name: web}
spec:
  minAvailable: 2
  $WHICH: 1
  selector: {matchLabels: {app: web}}
EOF
