/** The relay that moves committed facts into the feed, and those who follow the feed. */
package org.jiesu.feed;
