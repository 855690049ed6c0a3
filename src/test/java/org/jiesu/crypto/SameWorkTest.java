package org.jiesu.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/**
 * How long a login takes must not tell whether there is such an account. A clock on a busy machine proves nothing, so the
 * work is measured by what it cannot do without: the memory that Argon2id fills.
 */
class SameWorkTest {
    private static final long MEMORY_OF_ONE_CHECK = 19_456L << 10;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    void an_account_that_there_is_not_costs_the_work_of_a_wrong_password() {
        Optional<String> known = Optional.of(PasswordHash.of("接诉-2026"));
        filledBy(Optional.empty());

        long wrong = filledBy(known);
        long unknown = filledBy(Optional.empty());

        assertThat(unknown).isGreaterThan(MEMORY_OF_ONE_CHECK).isCloseTo(wrong, Percentage.withPercentage(10));
    }

    private static long filledBy(Optional<String> hash) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        PasswordHash.matches("接诉-2027", hash);
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }
}
