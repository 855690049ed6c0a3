/** How values look as JSON: one mapper for everything that is stored or sent. */
package org.jiesu.json;
