kubectl apply -f - <<EOF
apiVersion: v1
kind: Service
metadata:
  name: kubelet
spec:
  ports:
    - port: 10255 # expect: manifest-declares-kubelet-readonly-port
EOF
