/** Clocks: under which policy they start, and the sweep that lets them climb. */
@NullMarked
package org.jiesu.clocks;

import org.jspecify.annotations.NullMarked;
