/** The life of a case: what may be done to it, by whom, and the facts that doing it leaves. Pure. */
@NullMarked
package org.jiesu.core.casefile;

import org.jspecify.annotations.NullMarked;
