package org.jiesu.core.casefile;

import java.util.UUID;

/**
 * Points from a fact to words that are kept elsewhere, encrypted, and can be erased.
 *
 * @param commitment hexadecimal HMAC-SHA256 of the words under a salt that is encrypted with them: the fact proves what
 *     was said without saying it
 */
public record ContentRef(UUID id, String commitment) {}
