/** The only SQL of the project: statements and rows per aggregate, migrations, connections. */
package org.jiesu.store;
