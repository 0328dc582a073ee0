kubectl taint nodes one dedicated=gpu:NoExecute
kubectl taint nodes one dedicated:NoExecute
kubectl taint nodes one dedicated=gpu:NoExecute- old-
kubectl taint nodes "$NODE" "$TAINT"
kubectl taint nodes -l pool=gpu dedicated=$VALUE:NoExecute
kubectl taint nodes one dedicated=gpu:NO_EXECUTE # expect: node-taint-malformed 25 "kubectl taint"
kubectl taint nodes one dedicated=gpu # expect: node-taint-malformed
