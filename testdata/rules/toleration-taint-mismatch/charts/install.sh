gcloud container node-pools create gpu --cluster=shop \
  --node-labels=dedicated=gpu --node-taints=dedicated=gpu:NoSchedule

helm install a charts/a --set 'tolerations[0].key=dedicated,tolerations[0].value=gpu'
helm install b charts/b --set 'worker.tolerations[0].key=dedicated,worker.tolerations[0].value=gpus' # expect: toleration-taint-mismatch
helm install c charts/c -f values.yaml --set 'tolerations[0].key=dedicated'
helm install d charts/d --set "tolerations[0].key=dedicated,tolerations[0].value=$VALUE"
helm install e charts/e -f - <<EOF
tolerations:
  - key: dedicated
    value: gpus # expect: toleration-taint-mismatch
EOF
