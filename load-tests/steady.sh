#!/bin/sh
# Complaints at a fixed rate for some minutes into a node with a small heap: what was answered how soon, and whether the
# memory that it holds grows.
# usage: load-tests/steady.sh [complaints a second] [minutes]      needs target/jiesu.jar (mvn package)
# Ends with 0 where the heap after garbage collection stays flat.
set -eu
cd "$(dirname "$0")/.."
rate=${1:-300}
minutes=${2:-10}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/classes"
javac -cp target/jiesu.jar -d "$work/classes" src/test/java/org/jiesu/load/[A-Z]*.java
java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "target/jiesu.jar:$work/classes" org.jiesu.load.Steady "$rate" "$minutes" "$work/run"
