kubectl run web --image=registry.example/web:main # expect: container-image-mutable-tag
