if true; then # expect: parse-error
  echo "never closed"
