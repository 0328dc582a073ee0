kubectl taint nodes one shared=yes:PreferNoSchedule # expect: node-taint-effect-weak 36
kubectl taint nodes one shared=yes:PreferNoSchedule-
gcloud container node-pools create gpu --cluster=c --node-taints="$TAINT:PreferNoSchedule" # expect: node-taint-effect-weak
