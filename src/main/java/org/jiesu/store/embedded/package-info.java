/** A PostgreSQL cluster of our own in the data directory, for a node that was given no database. */
package org.jiesu.store.embedded;
