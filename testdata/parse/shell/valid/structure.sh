if [ -z "${PROJECT:-}" ]; then echo no; elif test 1 -eq 2
then
  :
else
  echo yes
fi
for z in us-a us-b "${more[@]}"; do
  echo "$z"
done < <(ls)
for ((i = 0; i < 3; i++)); do echo $i; done
for arg
do echo $arg; done
while read -r line; do echo "$line"; done <<EOF
a $b
EOF
until false; do break; done
case "$1" in
  -h | --help) usage ;;
  (a|b) echo ab ;&
  "c d") echo cd ;;&
  *.yaml) case x in y) ;; esac ;;
  *) ;;
esac
usage() { echo "usage"; }
function other { ( cd /; ls ) ; }
function third() (
  true
)
[[ -n $x && ( $y == a* || $z =~ ^(a|b)+$ ) ]] && echo match
((count += 1)) || true
select c in a b; do echo $c; break; done
{ echo a; echo b; } | sort | uniq -c
x=$(if true; then echo a; fi)
y=$(case a in a) echo b;; esac)
echo if then fi done
echo "$(
  # comment with ' quote and )
  ls
)"
coproc cat
