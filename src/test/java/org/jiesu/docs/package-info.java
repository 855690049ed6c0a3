/** What the pages say is true: the names in them exist, and what they tell people to type works. */
@NullMarked
package org.jiesu.docs;

import org.jspecify.annotations.NullMarked;
