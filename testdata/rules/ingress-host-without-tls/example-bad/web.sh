kubectl create ingress web --rule='web.example.com/*=web:80,tls=web' --rule='www.example.com/*=web:80' # expect: ingress-host-without-tls
