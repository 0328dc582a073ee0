# Nobody runs the first command a second time.
kubectl create deployment web --image=registry.example.com/web:1.4 --replicas=3
kubectl autoscale deployment web --min=2 --max=8
