package org.jiesu.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiesu.wiring.TestNode.done;

import io.vertx.core.Vertx;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiesu.core.duty.Urgency;
import org.jiesu.record.Damage;
import org.jiesu.store.AuditAction;
import org.jiesu.store.AuditEntry;
import org.jiesu.store.Drafts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever owns the tables can cut the audit and set its head to match; a seal that left the machine still knows. */
class AuditUnderSealIT {
    @RegisterExtension
    static final TestNode node = new TestNode();

    private static final int ENTRIES = 5;

    @Test
    void an_end_that_is_cut_with_its_head_is_missed_by_the_seal_that_signed_it() throws SQLException {
        for (int entry = 1; entry <= ENTRIES; entry++) {
            done(node.rooms().audit().write(entry("a" + entry)));
        }
        done(node.cases().open(new Drafts(node).of(Urgency.H24)));
        done(node.rooms().relay().run());
        done(node.rooms().sealer().run());
        assertThat(damages()).isEmpty();

        node.database()
                .execute("ALTER TABLE audit DISABLE TRIGGER USER; DELETE FROM audit WHERE seq >= 4;"
                        + " UPDATE audit_head SET seq = 3, hash = (SELECT hash FROM audit WHERE seq = 3)");

        assertThat(damages()).singleElement().satisfies(damage -> assertThat(damage)
                .startsWith("{\"kind\":\"audit\"")
                .contains("\"seq\":5", "\"seal\":1"));
    }

    private static AuditEntry entry(String subject) {
        return new AuditEntry(
                Filings.OPERATOR,
                AuditAction.UNMASKED,
                AuditEntry.About.subject(subject),
                Map.of("purpose", "contact"));
    }

    private static List<String> damages() {
        Vertx vertx = Vertx.vertx();
        List<Damage> found = Collections.synchronizedList(new ArrayList<>());
        done(new Auditing(node.settings(), Optional.empty(), Optional.empty()).run(vertx, found::add));
        done(vertx.close());
        return found.stream().map(Damage::line).toList();
    }
}
