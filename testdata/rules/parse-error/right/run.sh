#!/bin/bash
case $1 in
  a) echo a ;;
  (b) echo b ;;
esac
cat <<'EOF' | sort
if then ( "
EOF
x=$((1 << 2)); [[ a =~ (b|c) ]] || for ((i = 0; i < 3; i++)); do :; done
