/** Where the trouble is: the gazetteer of townships, villages and named places, and finding them in a text. */
@NullMarked
package org.jiesu.core.place;

import org.jspecify.annotations.NullMarked;
