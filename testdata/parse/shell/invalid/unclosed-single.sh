echo it's
echo b
