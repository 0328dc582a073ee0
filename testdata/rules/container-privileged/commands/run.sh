kubectl run look --image=example.com/look:1.0 --privileged # expect: container-privileged 47 "look"
kubectl run look --image=example.com/look:1.0 --privileged=true # expect: container-privileged
kubectl run look --image=example.com/look:1.0 --privileged=false
kubectl run look --image=example.com/look:1.0 --privileged="$MAYBE"
kubectl run look --image=example.com/look:1.0
kubectl run look --image=example.com/look:1.0 --overrides='{"spec":{"containers":[{"name":"look","securityContext":{"privileged":true}}]}}' # expect: container-privileged
