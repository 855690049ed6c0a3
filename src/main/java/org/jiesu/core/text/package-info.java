/** Reading citizens' words: one spelling for one word, phrases found in a text, letters counted. */
package org.jiesu.core.text;
