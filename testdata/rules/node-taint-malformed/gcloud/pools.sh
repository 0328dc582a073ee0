#!/bin/bash
gcloud container node-pools create plain --cluster=c --node-taints=a=b:NoSchedule,c=d:PreferNoSchedule,e=:NoExecute
gcloud container node-pools create blank --cluster=c \
  --node-taints="workloadType=untrusted: NoExecute" # expect: node-taint-malformed 18 "has a blank in it"
gcloud container node-pools create split --cluster=c \
  --node-taints=workloadType=untrusted: NoExecute # expect: node-taint-malformed 17 "has no effect behind its colon"
gcloud container node-pools create none --cluster=c --node-taints=a=b # expect: node-taint-malformed 67 "has no effect"
gcloud container node-pools create novalue --cluster=c --node-taints=a:NoSchedule # expect: node-taint-malformed "has no value"
gcloud container node-pools create colons --cluster=c --node-taints=a=b:c:NoSchedule # expect: node-taint-malformed "more than one colon"
gcloud container node-pools create case --cluster=c \
  --node-taints=a=b:NoSchedule,c=d:noschedule # expect: node-taint-malformed 32 "has the effect"
gcloud container clusters create default --node-taints=a=b:NOSCHEDULE # expect: node-taint-malformed
gcloud container aws node-pools create aws --cluster=c --node-taints=a=b:NO_EXECUTE # expect: node-taint-malformed
gcloud container azure node-pools create azure --cluster=c --node-taints=a=b # expect: node-taint-malformed
gcloud container node-pools update later --cluster=c --node-taints=a=b:No # expect: node-taint-malformed
gcloud container node-pools update cleared --cluster=c --node-taints=""
gcloud container node-pools create other --cluster=c --node-taints=^:^a=b # expect: node-taint-malformed
# What is not known may be right.
gcloud container node-pools create var --cluster=c --node-taints="$TAINTS"
gcloud container node-pools create part --cluster=c --node-taints="a=$B:$EFFECT,$KEY:NoSchedule,a=b$REST"
