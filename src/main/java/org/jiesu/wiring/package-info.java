/** The only place that builds objects out of settings and files. */
@NullMarked
package org.jiesu.wiring;

import org.jspecify.annotations.NullMarked;
