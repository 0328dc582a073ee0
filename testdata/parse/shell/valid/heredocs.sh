cat <<EOF | kubectl apply -f -
apiVersion: v1
kind: ConfigMap
metadata:
  name: ${NAME}
data:
  a: $(date) `id` \$kept "quotes ' free
EOF
cat <<'RAW' > raw.txt
$not $(expanded) `at all`
RAW
	cat <<-TABS
		indented
	TABS
cat <<A <<"B"; echo after
first
A
second
B
x=$(cat <<EOF
inside
EOF
)
kubectl create -f - <<EOF && echo done
{}
EOF
