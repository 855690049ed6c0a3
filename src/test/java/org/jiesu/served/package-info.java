/** The whole node, from outside: a process of its own, HTTP, a browser. */
@NullMarked
package org.jiesu.served;

import org.jspecify.annotations.NullMarked;
