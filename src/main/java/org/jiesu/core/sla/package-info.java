/** What a clock owes whom until when, and which level of it is next. Pure: time always comes in as an argument. */
@NullMarked
package org.jiesu.core.sla;

import org.jspecify.annotations.NullMarked;
