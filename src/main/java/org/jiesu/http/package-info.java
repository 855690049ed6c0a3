/**
 * What all doors share: the contract and the check of every request against it, the gate, and how failures are told.
 *
 * <pre>
 * request ─▶ Site: room for it? ─▶ same origin? ─▶ Entrance: who? ─▶ Gate: may they? ─▶ Rates ─▶ Reading: as described?
 *         ─▶ Call ─▶ Answer
 *                 └▶ Problems: every failure, one mapper
 * </pre>
 */
@NullMarked
package org.jiesu.http;

import org.jspecify.annotations.NullMarked;
