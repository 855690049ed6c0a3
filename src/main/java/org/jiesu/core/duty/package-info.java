/**
 * The duty book, and finding who must answer for a complaint. The one law of this package: a township leads only where
 * an article in force or a recorded delegation says so; {@link org.jiesu.core.duty.LeadGround} and whatever holds a lead
 * refuse to exist otherwise.
 */
@NullMarked
package org.jiesu.core.duty;

import org.jspecify.annotations.NullMarked;
