#!/bin/bash
bash -c "curl http://10.0.0.1:10255/metrics" # expect: script-uses-kubelet-readonly-port
ssh node "curl http://10.0.0.2:10255/pods" # expect: script-uses-kubelet-readonly-port
gcloud compute ssh node --command="curl http://localhost:10255/pods" # expect: script-uses-kubelet-readonly-port
kubectl exec -it look -- sh -c 'curl http://10.0.0.3:10255/pods' # expect: script-uses-kubelet-readonly-port
