#!/bin/sh
docker inspect -f '{{ .State.Running }}' cache
echo ready ) # expect: parse-error
