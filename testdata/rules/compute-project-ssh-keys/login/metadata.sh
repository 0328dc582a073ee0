gcloud compute project-info add-metadata --metadata=enable-oslogin=TRUE
