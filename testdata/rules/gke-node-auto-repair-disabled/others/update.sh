gcloud container clusters create shop --no-enable-autorepair # expect: gke-node-auto-repair-disabled "shop"
gcloud container node-pools update web --cluster=shop --no-enable-autorepair # expect: gke-node-auto-repair-disabled "web"
gcloud container node-pools update web --cluster=shop --num-nodes=3
gcloud container clusters create plain
gcloud container node-pools create other --cluster=shop "$MORE"
