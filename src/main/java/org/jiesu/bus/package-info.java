/** The event bus. What is said on it only wakes readers; what is true stands in PostgreSQL. */
package org.jiesu.bus;
