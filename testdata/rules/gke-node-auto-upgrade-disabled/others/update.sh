gcloud container clusters create shop --no-enable-autoupgrade # expect: gke-node-auto-upgrade-disabled "shop"
gcloud container node-pools update web --cluster=shop --no-enable-autoupgrade # expect: gke-node-auto-upgrade-disabled "web"
gcloud container node-pools update web --cluster=shop --num-nodes=3
gcloud container clusters create plain
gcloud container node-pools create other --cluster=shop "$MORE"
