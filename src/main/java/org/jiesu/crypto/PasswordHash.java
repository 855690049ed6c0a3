package org.jiesu.crypto;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.util.Optional;

/**
 * Passwords as Argon2id hashes in PHC form ({@code $argon2id$v=19$m=…}), which carry their own parameters and salt.
 *
 * <p>Parameters: 19 MiB, 2 passes, 1 lane, the first choice of the OWASP Password Storage Cheat Sheet (2024). One check
 * takes some tens of milliseconds and 19 MiB: call it on a bounded worker pool.
 */
public final class PasswordHash {
    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final Argon2Function ARGON2ID =
            Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);
    /** Checked for an account that does not exist, so that the answer takes as long as for one that does. */
    private static final String NOBODY = of(SecretToken.fresh().text());

    private PasswordHash() {}

    public static String of(String password) {
        return Password.hash(password).addRandomSalt(SALT_BYTES).with(ARGON2ID).getResult();
    }

    /** Whether it was made with the parameters of today. */
    public static boolean isUpToDate(String hash) {
        return Argon2Function.getInstanceFromHash(hash).equals(ARGON2ID);
    }

    /**
     * Whether the password is the hashed one. Without a hash the answer is no, after the same work.
     *
     * @param hash nothing for an account that does not exist or has no password
     */
    public static boolean matches(String password, Optional<String> hash) {
        String asked = hash.orElse(NOBODY);
        boolean same = Password.check(password, asked).with(Argon2Function.getInstanceFromHash(asked));
        return same && hash.isPresent();
    }
}
