kubectl create ingress web --class="$1" --rule='web.example.com/*=web:80'
