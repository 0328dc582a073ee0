kubectl create poddisruptionbudget web --selector=app=web --min-available=2
