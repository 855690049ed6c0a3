/** For the machine's own watchers: is this node alive, and can it serve. */
package org.jiesu.ops;
