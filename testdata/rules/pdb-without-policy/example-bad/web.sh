kubectl apply -f - <<EOF
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: {name: web}
spec:
  minAvailable: 2
  maxUnavailable: 1 # expect: pdb-without-policy
  selector: {matchLabels: {app: web}}
EOF
