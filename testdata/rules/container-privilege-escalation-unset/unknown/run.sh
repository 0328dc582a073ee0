kubectl run web --image=registry.example/web:1.4.2
