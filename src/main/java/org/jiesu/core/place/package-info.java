/** Where the trouble is: the gazetteer of townships, villages and named places, and finding them in a text. */
package org.jiesu.core.place;
