gcloud container clusters create a --zone=z --release-channel=$CHANNEL
gcloud container clusters create b --zone=z --release-channel=Rapid
gcloud container clusters create c --zone=z --release-channel=CHANNEL
