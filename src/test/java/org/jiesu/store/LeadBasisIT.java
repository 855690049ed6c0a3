package org.jiesu.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LeadBasisIT {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    @Test
    void it_starts() throws Exception {
        assertThat(database.column("SELECT jiesu_now() - clock_timestamp() < interval '1s'"))
                .containsExactly("t");
    }
}
