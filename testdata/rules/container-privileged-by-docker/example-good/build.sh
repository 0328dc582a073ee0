docker run --rm --device /dev/fuse --cap-add SYS_ADMIN registry.example/builder:1.2 make image
