kubectl run look --image=example.com/look:1.0 --overrides='{"spec":{"hostIPC":true}}' # expect: pod-host-ipc
