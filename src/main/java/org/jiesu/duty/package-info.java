/** The room of the duty book: its files read into core values, checked, and its answers written out. */
package org.jiesu.duty;
