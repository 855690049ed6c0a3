/** The pages of the console and the library that draws them, from the jar. */
@NullMarked
package org.jiesu.console;

import org.jspecify.annotations.NullMarked;
