/**
 * Ten thousand complaints and two weeks: filed over HTTP, lived through twice, by the node and by the core beside it, and
 * compared. {@code TwoWeeksIT} runs it small, {@code load-tests/two-weeks.sh} whole.
 */
@NullMarked
package org.jiesu.load;

import org.jspecify.annotations.NullMarked;
