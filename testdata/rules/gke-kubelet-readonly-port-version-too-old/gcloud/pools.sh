gcloud container node-pools create old --cluster=shop --node-version=1.22.1-gke.1 # expect: gke-kubelet-readonly-port-version-too-old
gcloud container node-pools create same --cluster=shop --node-version=-
gcloud container clusters create latest --cluster-version=latest
gcloud container clusters create given --cluster-version="$VERSION"
