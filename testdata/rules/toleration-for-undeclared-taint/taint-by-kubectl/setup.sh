#!/bin/sh
# Other commands of the kind may have been run by hand: nothing is known to be undeclared.
gcloud container node-pools create render --cluster=main --node-taints=dedicated=render:NoSchedule
kubectl taint nodes rack-7 storage=fast:NoSchedule
