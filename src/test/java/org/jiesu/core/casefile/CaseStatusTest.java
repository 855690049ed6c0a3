package org.jiesu.core.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaseStatusTest {
    private static final String REFUSED = "-";

    /** The whole table: a row for each status, a column for each act. */
    private static final String TABLE =
            """
                       dispatch   recall     transfer   sign       contact    return     adjudicate extend     hold       approve    resume     ask        promise    reply      callback   reopen     urge       raise      correct    note
            received   dispatched -          -          -          -          -          -          -          -          -          -          -          -          -          -          -          received   received   received   received
            reviewing  dispatched -          -          -          -          -          -          -          -          -          -          -          -          -          -          -          reviewing  reviewing  reviewing  reviewing
            dispatched -          reviewing  dispatched signed     -          dispatched dispatched -          -          dispatched dispatched -          -          -          -          -          dispatched dispatched dispatched dispatched
            signed     -          -          dispatched -          contacted  signed     signed     signed     signed     signed     signed     signed     signed     replied    -          -          signed     signed     signed     signed
            contacted  -          -          dispatched -          contacted  contacted  contacted  contacted  contacted  contacted  contacted  contacted  contacted  replied    -          -          contacted  contacted  contacted  contacted
            replied    -          -          -          -          -          -          -          -          -          -          -          -          replied    -          closed     dispatched replied    -          replied    replied
            closed     -          -          -          -          -          -          -          -          -          -          -          -          closed     -          -          dispatched -          -          closed     closed
            """;

    @Test
    void every_act_leads_where_the_table_says_and_nowhere_else() {
        StringBuilder drawn = new StringBuilder();
        List<String> head = Arrays.stream(Act.values()).map(Act::wire).toList();
        drawn.append(row("", head));
        for (CaseStatus status : CaseStatus.values()) {
            List<String> cells = Arrays.stream(Act.values())
                    .map(act -> status.on(act).map(CaseStatus::wire).orElse(REFUSED))
                    .toList();
            drawn.append(row(status.wire(), cells));
        }
        assertThat(words(drawn.toString())).isEqualTo(words(TABLE));
    }

    @Test
    void a_status_is_found_again_by_the_name_it_travels_under() {
        for (CaseStatus status : CaseStatus.values()) {
            assertThat(CaseStatus.ofWire(status.wire())).contains(status);
        }
        assertThat(CaseStatus.ofWire("Signed")).isEmpty();
        assertThat(CaseStatus.ofWire("")).isEmpty();
    }

    private static String row(String name, List<String> cells) {
        return name + " " + String.join(" ", cells) + "\n";
    }

    private static List<List<String>> words(String table) {
        List<List<String>> rows = new ArrayList<>();
        table.lines().forEach(line -> rows.add(List.of(line.strip().split("\\s+"))));
        return rows;
    }
}
