/** For the machine's own watchers: is this node alive, and can it serve. */
@NullMarked
package org.jiesu.ops;

import org.jspecify.annotations.NullMarked;
