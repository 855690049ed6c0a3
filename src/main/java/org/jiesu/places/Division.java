package org.jiesu.places;

import org.jiesu.core.place.Place;

/**
 * A village or community of the official division codes (统计用区划代码).
 *
 * @param code twelve digits, of which the first nine are its township's
 * @param township by the name it has in the gazetteer
 * @param name without 村委会 or 居委会
 */
record Division(String code, String township, String name, Place.Kind kind) {}
