/** The room of places: the gazetteer's files read into core values. */
@NullMarked
package org.jiesu.places;

import org.jspecify.annotations.NullMarked;
