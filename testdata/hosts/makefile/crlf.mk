all:
	gcloud info \
	  --quiet
	gcloud version