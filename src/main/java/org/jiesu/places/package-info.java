/** The room of places: the gazetteer's files read into core values. */
package org.jiesu.places;
