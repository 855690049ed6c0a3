/** The interface of the contract: each class answers the operations of one resource, from request to room to answer. */
package org.jiesu.api;
