/** The life of a case: what may be done to it, by whom, and the facts that doing it leaves. Pure. */
package org.jiesu.core.casefile;
