helm template chart --set database=projects/PROJECT_ID/instances/INSTANCE_NAME
helm upgrade shop chart --set database=projects/PROJECT_ID/instances/INSTANCE_NAME # expect: placeholder-not-replaced
