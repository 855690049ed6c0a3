/** The interface of the contract: each class answers the operations of one resource, from request to room to answer. */
@NullMarked
package org.jiesu.api;

import org.jspecify.annotations.NullMarked;
