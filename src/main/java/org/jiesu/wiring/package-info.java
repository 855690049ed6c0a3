/** The only place that builds objects out of settings and files. */
package org.jiesu.wiring;
