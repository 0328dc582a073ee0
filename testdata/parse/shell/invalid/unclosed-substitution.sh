x=$(ls
echo b
