if true; then
  echo "closed"
fi
