/** The room where an office edits the duty book: as a workbook of a spreadsheet program, and as an archive of its files. */
@NullMarked
package org.jiesu.sheets;

import org.jspecify.annotations.NullMarked;
