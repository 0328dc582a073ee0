gcloud compute project-info add-metadata --metadata=serial-port-enable=true # expect: compute-serial-port-open
gcloud compute instances add-metadata broken --metadata=serial-port-enable="$ON"
