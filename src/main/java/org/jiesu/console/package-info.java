/** The pages of the console and the library that draws them, from the jar. */
package org.jiesu.console;
