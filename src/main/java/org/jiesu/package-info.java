/** Where the program starts. */
@NullMarked
package org.jiesu;

import org.jspecify.annotations.NullMarked;
