/** Requests of every kind, right and wrong, thrown at a node from outside: made from the contract, by dice with a seed. */
@NullMarked
package org.jiesu.fuzz;

import org.jspecify.annotations.NullMarked;
