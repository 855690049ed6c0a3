/** The demonstration: a day of complaints, played through the real rooms on the settable clock. */
@NullMarked
package org.jiesu.demo;

import org.jspecify.annotations.NullMarked;
