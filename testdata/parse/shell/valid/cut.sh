gcloud container clusters create c \
  # --no-enable-basic-auth \
  --enable-ip-alias
echo end
