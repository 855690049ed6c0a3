/** What a clock owes whom until when, and which level of it is next. Pure: time always comes in as an argument. */
package org.jiesu.core.sla;
