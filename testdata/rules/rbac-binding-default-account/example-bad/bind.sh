kubectl create clusterrolebinding metrics --clusterrole=metrics --serviceaccount=shop:default # expect: rbac-binding-default-account
