/** 案卷: reading cases, queues and records, for those who may see them. */
package org.jiesu.casebook;
