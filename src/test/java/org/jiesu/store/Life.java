package org.jiesu.store;

import static org.jiesu.wiring.TestNode.done;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiesu.core.casefile.Actor;
import org.jiesu.core.casefile.CaseFile;
import org.jiesu.core.casefile.CaseId;
import org.jiesu.core.casefile.ClockFact;
import org.jiesu.core.sla.Clock;
import org.jiesu.core.sla.ClockKind;
import org.jiesu.wiring.TestNode;

/** What the store says of a case. */
final class Life {
    private final TestNode node;

    Life(TestNode node) {
        this.node = node;
    }

    CaseFile row(CaseId id) {
        return done(book().one(id, Optional.empty())).orElseThrow().file();
    }

    List<StoredFact> facts(CaseId id) {
        return done(book().facts(id));
    }

    /** The case as its stored bytes tell it. */
    CaseFile fold(CaseId id) {
        return CaseFile.told(facts(id).stream().map(StoredFact::read).toList());
    }

    /** The citizen's clock. */
    Clock reply(CaseId id) {
        return row(id).clocks().stream()
                .filter(clock -> clock.kind() == ClockKind.REPLY)
                .findFirst()
                .orElseThrow();
    }

    /** What the record says of the levels of the citizen's clock, in order: {@code fired due}. */
    List<String> levels(CaseId id) {
        List<String> told = new ArrayList<>();
        for (StoredFact stored : facts(id)) {
            if (stored.read().fact() instanceof ClockFact.LevelFired fired && fired.kind() == ClockKind.REPLY) {
                told.add("fired " + fired.level().wire());
            } else if (stored.read().fact() instanceof ClockFact.LevelSkipped skipped
                    && skipped.kind() == ClockKind.REPLY) {
                told.add("skipped " + skipped.level().wire());
            }
        }
        return told;
    }

    /** How often what became of which level of the citizens' clocks: {@code level_fired due 300}. */
    List<String> levelsInAll(List<CaseId> ids) throws SQLException {
        return node.database()
                .column(
                        """
                        SELECT concat_ws(' ', kind, level, count(*)) FROM (
                            SELECT kind, convert_from(body, 'UTF8')::json -> 'data' ->> 'level' AS level FROM fact
                            WHERE case_id::text = ANY (?) AND kind LIKE 'level%'
                                AND convert_from(body, 'UTF8')::json -> 'data' ->> 'kind' = 'reply') AS done
                        GROUP BY kind, level
                        """,
                        (Object) ids.stream().map(id -> id.value().toString()).toArray(String[]::new));
    }

    /** The post of the unit that holds the case. */
    Actor holder(CaseId id) {
        return new Actor("town", "值班岗", row(id).holder());
    }

    private CasebookStore book() {
        return new CasebookStore(node.pools().reads());
    }
}
