/** The event bus. What is said on it only wakes readers; what is true stands in PostgreSQL. */
@NullMarked
package org.jiesu.bus;

import org.jspecify.annotations.NullMarked;
