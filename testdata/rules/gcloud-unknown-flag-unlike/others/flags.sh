# Near to another, newer, made of a variable.
gcloud container clusters create a --enable-privat-nodes
gcloud container clusters create b --enable-kernel-module-signature-enforcement
gcloud container clusters create c --harden-$WHAT
# A positive flag is no suggestion for a negated one.
gcloud container clusters create d --no-enable-dataplane-v2-metrics # expect: gcloud-unknown-flag-unlike
