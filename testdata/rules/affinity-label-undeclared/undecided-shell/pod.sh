gcloud container node-pools create gpu --cluster=shop --node-labels="$1"=gpu

kubectl apply -f - <<EOF
apiVersion: v1
kind: Pod
metadata: {name: train}
spec:
  nodeSelector: {dedicatd: gpu}
  containers:
    - {name: train, image: "registry.example/train:7"}
EOF
