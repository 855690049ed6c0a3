/** How values look as JSON: one mapper for everything that is stored or sent. */
@NullMarked
package org.jiesu.json;

import org.jspecify.annotations.NullMarked;
