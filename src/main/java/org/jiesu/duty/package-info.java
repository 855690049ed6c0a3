/** The room of the duty book: its files read into core values, checked, and its answers written out. */
@NullMarked
package org.jiesu.duty;

import org.jspecify.annotations.NullMarked;
