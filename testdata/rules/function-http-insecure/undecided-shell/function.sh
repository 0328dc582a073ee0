gcloud functions deploy thumbnails --runtime=python312 --trigger-http \
  --security-level="$1"
