gcloud container node-pools create gpu --cluster=shop --node-taints=dedicated=gpu:NoExecute
helm upgrade --install trainer oci://registry.example/trainer --set 'tolerations[0].key=dedicated'
