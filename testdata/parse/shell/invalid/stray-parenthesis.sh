echo a )
echo b
