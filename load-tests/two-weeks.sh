#!/bin/sh
# Many complaints and two weeks, lived by a node and by the core beside it, and compared: cases, owners, clocks, levels,
# keys, feed and record. PostgreSQL is stopped while complaints come in, while desks act and while clocks climb.
# usage: load-tests/two-weeks.sh [complaints] [embedded|external]      needs target/jiesu.jar (mvn package)
# Ends with 0 where nothing differs. What the node said and its data stay in the folder that is printed if something does.
set -eu
cd "$(dirname "$0")/.."
complaints=${1:-10000}
database=${2:-embedded}
work=$(mktemp -d)
mkdir "$work/classes"
javac -cp target/jiesu.jar -d "$work/classes" src/test/java/org/jiesu/load/[A-Z]*.java
if java -cp "target/jiesu.jar:$work/classes" org.jiesu.load.TwoWeeks "$complaints" "$database" "$work/run"; then
  rm -rf "$work"
else
  echo "see $work/run"
  exit 1
fi
