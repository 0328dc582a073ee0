gcloud sql instances patch orders --no-backup
gcloud sql instances patch orders-2 --backup-start-time=03:00
gcloud sql instances create replica --master-instance-name=orders --no-backup
