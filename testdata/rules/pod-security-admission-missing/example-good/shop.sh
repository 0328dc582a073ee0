kubectl create namespace tools
kubectl label namespace tools pod-security.kubernetes.io/enforce=baseline
