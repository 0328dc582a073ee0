docker run --rm --privileged registry.example/builder:1.2 make image # expect: container-privileged-by-docker
