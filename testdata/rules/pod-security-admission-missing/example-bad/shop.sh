kubectl create namespace tools # expect: pod-security-admission-missing
