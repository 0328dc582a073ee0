gcloud iam roles create deployer --project=acme-prod \
  --permissions=run.services.update,iam.serviceAccounts.actAs # expect: iam-custom-role-escalation
