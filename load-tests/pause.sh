#!/bin/sh
# How long an operator waits for the owner card: measured in Chromium, from the end of the pause after the last key to the
# frame in which the card is shown, over complaints of the tests, written into a demonstration node of its own.
# usage: load-tests/pause.sh [texts]      needs a Chromium on the PATH
set -eu
cd "$(dirname "$0")/.."
texts=${1:-100}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mvn -q -Dspotless.check.skip=true test-compile dependency:build-classpath -Dmdep.outputFile="$work/classpath"
java -cp "target/test-classes:target/classes:$(cat "$work/classpath")" org.jiesu.served.PauseToCard "$texts"
