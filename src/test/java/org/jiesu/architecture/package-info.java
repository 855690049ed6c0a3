/** What keeps the house as it is drawn in docs/architecture.md. */
@NullMarked
package org.jiesu.architecture;

import org.jspecify.annotations.NullMarked;
