package org.jiesu.accounts;

import java.time.Duration;
import org.jiesu.crypto.SecretToken;

/** What became of a login. */
public sealed interface Entry {
    /** Entered; the token is the session. */
    record Entered(Account account, SecretToken session) implements Entry {}

    /** The name or the password is wrong; which of them is not told. */
    record Denied() implements Entry {}

    /** Too many wrong passwords, or too many logins at work at once. */
    record Wait(Duration left) implements Entry {}
}
