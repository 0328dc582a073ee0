gcloud functions deploy thumbnails --runtime=python312 --trigger-http \
  --security-level=secure-optional # expect: function-http-insecure
