gcloud compute project-info add-metadata --metadata=enable-oslogin=FALSE # expect: compute-os-login-disabled
