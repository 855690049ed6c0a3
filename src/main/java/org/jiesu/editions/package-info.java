/** The life of the duty book: drafts, their check against past cases, publication, and what it means for open cases. */
@NullMarked
package org.jiesu.editions;

import org.jspecify.annotations.NullMarked;
