kubectl run look --image=example.com/look:1.0 --overrides='{"spec":{"hostPID":true}}' # expect: pod-host-pid
