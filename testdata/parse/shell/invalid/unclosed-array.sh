a=(b c
