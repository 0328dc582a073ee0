kubectl apply -f - <<EOF
apiVersion: v1
kind: Service
metadata:
  name: kubelet
spec:
  ports:
    - port: "$1"
EOF
