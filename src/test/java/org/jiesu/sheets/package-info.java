/** A person exports the book, edits it and brings it back; every way in which it can come back wrong. */
@NullMarked
package org.jiesu.sheets;

import org.jspecify.annotations.NullMarked;
