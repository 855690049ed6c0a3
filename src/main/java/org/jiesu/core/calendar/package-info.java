/** Which time counts: working hours, working days, holidays and make-up days, and when a term has passed. Pure. */
@NullMarked
package org.jiesu.core.calendar;

import org.jspecify.annotations.NullMarked;
