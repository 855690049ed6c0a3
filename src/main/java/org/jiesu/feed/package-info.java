/** The relay that moves committed facts into the feed, and those who follow the feed. */
@NullMarked
package org.jiesu.feed;

import org.jspecify.annotations.NullMarked;
