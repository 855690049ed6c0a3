/** The demonstration: a day of complaints, played through the real rooms on the settable clock. */
package org.jiesu.demo;
