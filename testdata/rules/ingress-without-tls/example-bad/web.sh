kubectl create ingress web --class=nginx --rule='web.example.com/*=web:80' # expect: ingress-without-tls
