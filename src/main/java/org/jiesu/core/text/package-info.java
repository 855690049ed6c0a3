/** Reading citizens' words: one spelling for one word, phrases found in a text, letters counted. */
@NullMarked
package org.jiesu.core.text;

import org.jspecify.annotations.NullMarked;
