#!/bin/sh
# How long the duty book takes to read, and how a route by a book of 20,000 rules compares with one by the book as it is.
# usage: load-tests/large-book.sh      needs target/jiesu.jar (mvn package)
set -eu
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
javac -cp target/jiesu.jar -d "$work" src/test/java/org/jiesu/load/[A-Z]*.java
java -cp "target/jiesu.jar:$work" org.jiesu.load.LargeBook
