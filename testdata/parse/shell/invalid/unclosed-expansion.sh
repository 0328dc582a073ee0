echo ${x
echo b
