gcloud compute instances list \
  --zones us-a
if true; then
  ls
fi
cat <<EOF
body
EOF
echo end
