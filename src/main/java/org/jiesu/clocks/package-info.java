/** Clocks: under which policy they start, and the sweep that lets them climb. */
package org.jiesu.clocks;
