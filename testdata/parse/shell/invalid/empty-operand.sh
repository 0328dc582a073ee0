echo a && ; echo b
