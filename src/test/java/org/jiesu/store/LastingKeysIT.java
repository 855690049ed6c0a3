package org.jiesu.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jiesu.wiring.TestNode.done;

import io.vertx.core.buffer.Buffer;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jiesu.core.duty.Urgency;
import org.jiesu.wiring.TestNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LastingKeysIT {
    @RegisterExtension
    static final TestNode node = new TestNode();

    private final Drafts drafts = new Drafts(node);
    private final CaseStore cases = node.cases();

    @Test
    void old_keys_are_forgotten_and_a_lasting_one_opens_nothing_twice_however_old() throws SQLException {
        NewCase.Key passing = Drafts.key("passing", "body");
        NewCase.Key lasting = lasting("lasting", "body");
        CaseStore.Opened passed = open(passing);
        CaseStore.Opened lasted = open(lasting);
        node.database().execute("UPDATE idempotency SET at = at - interval '10 years'");

        done(cases.forgetKeys(Duration.ofDays(7), 100));

        assertThat(open(passing).id()).isNotEqualTo(passed.id());
        assertThat(open(lasting)).isEqualTo(new CaseStore.Opened(lasted.id(), lasted.seq(), Optional.empty()));
    }

    @Test
    void a_key_is_looked_up_without_opening_anything_or_using_up_a_number() throws SQLException {
        NewCase.Key key = lasting("looked up", "body");
        assertThat(done(cases.recall(key))).isEmpty();
        CaseStore.Opened opened = open(key);
        String numbers = numbers();

        assertThat(done(cases.recall(key))).contains(new CaseStore.Opened(opened.id(), opened.seq(), Optional.empty()));
        assertThatThrownBy(() -> done(cases.recall(lasting("looked up", "another body"))))
                .isInstanceOf(KeyOfAnotherBody.class);
        assertThat(numbers()).isEqualTo(numbers);
    }

    private CaseStore.Opened open(NewCase.Key key) {
        return done(cases.open(drafts.of(Urgency.D7, Optional.of(key))));
    }

    private static NewCase.Key lasting(String name, String body) {
        return new NewCase.Key("import", name, Buffer.buffer(body), true);
    }

    private static String numbers() throws SQLException {
        return node.database().column("SELECT last_value FROM case_number").get(0);
    }
}
