kubectl create ingress web --rule="$1" --rule='www.example.com/*=web:80'
