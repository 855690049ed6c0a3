#!/bin/sh
# How many places and owners are found a second with the gazetteer as it is, and with 10,000 villages more, in one run.
# usage: load-tests/many-villages.sh      needs target/jiesu.jar (mvn package)
set -eu
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
javac -cp target/jiesu.jar -d "$work" src/test/java/org/jiesu/load/[A-Z]*.java
java -cp "target/jiesu.jar:$work" org.jiesu.load.ManyVillages
