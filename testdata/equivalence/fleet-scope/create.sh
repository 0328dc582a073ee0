#!/usr/bin/env bash
gcloud container fleet scopes create shop \
  --project=shop-production \
  --namespace-labels=team=shop
gcloud container fleet scopes rbacrolebindings create developers \
  --scope=shop \
  --project=shop-production \
  --group=developers@example.com \
  --role=edit
gcloud alpha container fleet workload-identity enable --project=shop-production
