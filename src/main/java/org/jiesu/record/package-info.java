/** The record (全程纪实) as evidence: seals over it, the witness outside the database, and the check of the whole. */
@NullMarked
package org.jiesu.record;

import org.jspecify.annotations.NullMarked;
