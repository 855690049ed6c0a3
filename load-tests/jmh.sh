#!/bin/sh
# Decisions a second of one thread, with p99, for complaints of 80 characters: by rules only, with likeness to examples,
# with a learned model besides, place and phrases alone, and Drools over the same phrases; then what a prepared router takes of the heap.
# usage: load-tests/jmh.sh [seconds] [benchmarks]      needs target/jiesu.jar (mvn package); JMH and Drools are fetched once
set -eu
cd "$(dirname "$0")/.."
seconds=${1:-10}
which=${2:-Benchmark}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mvn -q -B -f load-tests/pom.xml dependency:build-classpath -Dmdep.outputFile="$work/libraries"
classpath="target/jiesu.jar:$(cat "$work/libraries")"
mkdir "$work/classes"
javac -encoding UTF-8 -cp "$classpath" -d "$work/classes" load-tests/src/org/jiesu/load/*.java
# The same settings, but likeness to examples counts for nothing: then nobody looks for it.
cp -r config "$work/rules-only"
sed -e 's/^likenessWeight:.*/likenessWeight: 0/' -e 's/^sureLikeness:.*/sureLikeness: 0/' config/routing.yaml > "$work/rules-only/routing.yaml"
java -Djiesu.rulesOnly="$work/rules-only" -cp "$classpath:$work/classes" org.openjdk.jmh.Main "$which" \
  -f 1 -t 1 -wi 2 -w "$seconds" -i 3 -r "$seconds" -jvmArgs "-Xmx3g -Djiesu.rulesOnly=$work/rules-only" -rf csv -rff "$work/result" > "$work/log" 2>&1 ||
  { tail -n 40 "$work/log"; exit 1; }
# Scores are per microsecond, and in microseconds.
tr -d '"' < "$work/result" | awk -F, '$2 == "thrpt" { printf "%-48s %12.0f /s\n", $1, $5 * 1000000 }
  $1 ~ /:p0.99$/ { printf "%-48s %12.1f us, 99 of 100 take no longer\n", $1, $5 }'
java -Xmx1g -XX:+UseSerialGC -cp "$classpath:$work/classes" org.jiesu.load.Prepared config "$work/rules-only"
