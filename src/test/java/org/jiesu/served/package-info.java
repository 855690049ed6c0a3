/** The whole node, from outside: a process of its own, HTTP, a browser. */
package org.jiesu.served;
