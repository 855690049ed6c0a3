/**
 * Everything that rests on secrets or hashes: the master key, callers' keys, sealed contents, the chain of facts, the
 * blind index of telephone numbers, passwords and tokens. Why so: docs/decisions/0002-content-encryption.md.
 */
@NullMarked
package org.jiesu.crypto;

import org.jspecify.annotations.NullMarked;
