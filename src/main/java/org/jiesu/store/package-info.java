/** The only SQL of the project: statements and rows per aggregate, migrations, connections. */
@NullMarked
package org.jiesu.store;

import org.jspecify.annotations.NullMarked;
