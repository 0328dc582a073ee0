echo -n "s3cr3t-Pa55" | gcloud secrets create db --data-file=- # expect: secret-manifest-plaintext
gcloud secrets versions add db --data-file=- <<< "s3cr3t-Pa55" # expect: secret-manifest-plaintext
gcloud secrets versions add db --data-file=- <<EOF
s3cr3t-Pa55 # expect: secret-manifest-plaintext
EOF
echo -n "$PASSWORD" | gcloud secrets versions add db --data-file=-
openssl rand -base64 24 | gcloud secrets versions add db --data-file=-
gcloud secrets versions add db --data-file=password.txt
gcloud secrets versions add db --data-file="$FILE" <<< "s3cr3t-Pa55"
gcloud secrets create api --replication-policy=automatic
