#!/usr/bin/env bash
# Commands with quotes, continuations and redirections.
set -euo pipefail
gcloud container clusters create "demo-$ENV" \
  --zone us-central1-a --labels='team=a,env=b' \
  --scopes=$'storage-ro\tx' 2>&1 | tee -a "log.txt" >/dev/null
CLOUDSDK_CORE_PROJECT=p gcloud config list && echo ok || { echo failed >&2; exit 1; }
! grep -q "a b" file & wait
time -p ls -l
echo a\ b "c\"d" 'e' \$f {g,h} *.yaml ~/x a=b # a comment
export A=1 B="two" C; readonly D=(x "y z" w) ; local_time=$(date +%s)
arr[0]=zero; arr+=(more); declare -a list=( a
  b # inside
  c )
exec 3<file 4>&1 5<&- {fd}>out <>both >|force &>all
echo "${X:-default value}" "${#X}" "${!Y}" "${Z%%.*}" "${Z//a/b}" "${list[@]}" "${list[1]:0:2}" ${V:?"not set"}
echo $((1 + (2 * 3))) $(( $(date +%s) - 5 )) `date` `echo \`inner\`` "$(cat "$(echo "f $(x)")")"
diff <(sort a) <(sort b) > >(tee out)
echo it\'s "it's" 'say "x"'
cat <<< "here $x"
