kubectl create ingress web --class=gce-internal --rule='web.example.com/*=web:80' # expect: ingress-without-tls-internal
