#!/bin/sh
# What a learned model adds to the book, with ever more cases learned from, and with a poor and a rich book.
# usage: load-tests/history.sh [seed] [config]      needs target/jiesu.jar (mvn package); takes some minutes
set -eu
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
javac -encoding UTF-8 -cp target/jiesu.jar -d "$work" src/test/java/org/jiesu/load/History*.java
java -Xmx2g -cp "target/jiesu.jar:$work" org.jiesu.load.HistoryCurve "${2:-config}" "${1:-1}"
