.ONESHELL:
all:
	@zone=europe-west1-b
	gcloud compute instances list --zones=$$zone
