/** A PostgreSQL cluster of our own in the data directory, for a node that was given no database. */
@NullMarked
package org.jiesu.store.embedded;

import org.jspecify.annotations.NullMarked;
