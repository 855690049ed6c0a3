/** What the pages say is true: the names in them exist, and what they tell people to type works. */
package org.jiesu.docs;
