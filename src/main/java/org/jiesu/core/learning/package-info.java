/** What a text is probably about, as learned from texts that people have labelled. */
@NullMarked
package org.jiesu.core.learning;

import org.jspecify.annotations.NullMarked;
