gcloud container clusters create shop --enable-autoprovisioning --max-cpu=64 --max-memory=256
gcloud container node-pools create gpu --cluster=shop --node-labels=dedicated=gpu
