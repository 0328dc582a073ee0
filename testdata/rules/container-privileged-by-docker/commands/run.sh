sudo docker run -d --privileged=true registry.example/agent:1 # expect: container-privileged-by-docker
podman container run --privileged registry.example/agent:1 # expect: container-privileged-by-docker
docker run --privileged=false registry.example/agent:1
docker exec --privileged web sh
docker run $OPTIONS registry.example/agent:1
echo docker run --privileged
