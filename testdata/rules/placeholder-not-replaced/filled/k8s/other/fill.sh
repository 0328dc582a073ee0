#!/bin/bash
for file in *.yaml; do
  sed -i "" -e "s|<your-registry>|$REGISTRY|; s#BUCKET_NAME#$BUCKET#g" "$file"
done
sed 's/[A-Z_]*/x/' < plain.txt
