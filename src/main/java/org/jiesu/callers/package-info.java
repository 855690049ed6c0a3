/** What is kept of callers and for how long: keys, erasure, retention, what is held of one, flagged numbers. */
@NullMarked
package org.jiesu.callers;

import org.jspecify.annotations.NullMarked;
