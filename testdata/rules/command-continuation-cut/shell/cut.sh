#!/bin/bash
gcloud compute instances create a \ 
  --zone=europe-west1-b
# expect@-2: command-continuation-cut 35 "--zone"
kubectl run a --image=example.com/a:1 \
  # one
  # two
  --restart=$WHEN
# expect@-3: command-continuation-cut 3 "--restart"
gcloud compute instances create b \  # expect: command-continuation-cut 35 "-q"
  -q
# The last flag is a comment: nothing is lost.
gcloud compute instances create c \
  --zone=europe-west1-b \
  # --preemptible
gcloud compute instances list
# A blank that is a value, and a comment that is none.
gcloud compute instances create d --description \ 
gcloud compute instances create e --description " "
printf "%s" a#b \
  --zone
# What comes next is not known.
gcloud compute instances create f \
  # why
  $FLAGS
