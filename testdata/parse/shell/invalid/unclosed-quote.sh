echo "a
echo b
