/** The command line: one class a command. */
@NullMarked
package org.jiesu.cli;

import org.jspecify.annotations.NullMarked;
