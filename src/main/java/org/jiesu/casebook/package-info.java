/** 案卷: reading cases, queues and records, for those who may see them. */
@NullMarked
package org.jiesu.casebook;

import org.jspecify.annotations.NullMarked;
