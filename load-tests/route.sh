#!/bin/sh
# How fast `jiesu route` finds owners: the labelled complaints of the tests, repeated, in one process and one thread.
# usage: load-tests/route.sh [repetitions]      needs target/jiesu.jar (mvn package)
set -eu
cd "$(dirname "$0")/.."
repetitions=${1:-100}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
source=src/test/resources/cases/held-out.tsv
head -n 1 "$source" > "$work/one.tsv"
cp "$work/one.tsv" "$work/many.tsv"
sed -n '2p' "$source" >> "$work/one.tsv"
i=0
while [ "$i" -lt "$repetitions" ]; do
  tail -n +2 "$source" >> "$work/many.tsv"
  i=$((i + 1))
done
lines=$(($(wc -l < "$work/many.tsv") - 1))
time_of() {
  start=$(date +%s%N)
  java -jar target/jiesu.jar route --in "$1" --out /dev/null
  end=$(date +%s%N)
  echo $(((end - start) / 1000000))
}
one=$(time_of "$work/one.tsv")
many=$(time_of "$work/many.tsv")
echo "start, duty book and one complaint: $one ms"
echo "$lines complaints: $many ms; without the start $(((many - one))) ms, that is $((lines * 1000 / (many - one))) complaints/s, $(((many - one) * 1000 / lines)) us each"
