[[ a == b
echo c
