package org.jiesu.imports;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jiesu.api.BodyHash;
import org.jiesu.api.Complaints;
import org.jiesu.http.Problem;
import org.jiesu.http.Wrongs;
import org.jiesu.intake.Filing;
import org.jiesu.json.Json;
import org.jiesu.store.NewCase;

/** Checks the rows of one file as {@code POST /cases} would, and gives each the key by which it is known again. */
final class RowCheck {
    /** The account under which all imports stand. */
    static final String ACCOUNT = "import";

    private static final Pattern UNWRITABLE = Pattern.compile("\\p{C}");
    private static final int NUMBER_AT_MOST = 100;
    private static final int SYSTEM_AT_MOST = 60;

    private final SourceFile file;
    private final Complaints complaints;

    RowCheck(SourceFile file, Complaints complaints) {
        this.file = file;
        this.complaints = complaints;
    }

    CheckedRow check(Row row) {
        int columns = file.header().columns().size();
        if (row.cells().size() != columns) {
            String reason = "有 " + row.cells().size() + " 格，表头是 " + columns + " 列：逗号、换行或引号没有写对";
            return CheckedRow.rejected(row, List.of(Rejection.of(row, reason)));
        }
        Map<Column, String> cells = file.header().cells(row);
        Wrongs wrongs = new Wrongs();
        checkSource(cells, Column.NUMBER, NUMBER_AT_MOST, wrongs);
        checkSource(cells, Column.SYSTEM, SYSTEM_AT_MOST, wrongs);
        ObjectNode body = RowBody.of(cells, wrongs);
        Optional<Filing> filing = complaints.read(body, wrongs);
        return filing.map(fine -> CheckedRow.ready(row, ready(fine, cells, row, body)))
                .orElseGet(() -> CheckedRow.rejected(row, rejections(row, cells, wrongs)));
    }

    private static void checkSource(Map<Column, String> cells, Column column, int atMost, Wrongs wrongs) {
        String value = cells.getOrDefault(column, "");
        if (value.codePointCount(0, value.length()) > atMost) {
            wrongs.add(column.pointer(), "最多 " + atMost + " 个字");
        }
        if (UNWRITABLE.matcher(value).find()) {
            wrongs.add(column.pointer(), "含有看不见的控制字符");
        }
    }

    /** Known again by the other system's number where there is one, else by the place in this very file. */
    private CheckedRow.Ready ready(Filing filing, Map<Column, String> cells, Row row, ObjectNode body) {
        Optional<String> number = Optional.ofNullable(cells.get(Column.NUMBER));
        String name = number.map(given -> "number " + pair(cells.getOrDefault(Column.SYSTEM, ""), given))
                .orElseGet(() -> "row " + file.sha256() + " " + row.number());
        NewCase.Key key = new NewCase.Key(ACCOUNT, name, BodyHash.of(Buffer.buffer(Json.bytes(body))), true);
        return new CheckedRow.Ready(filing, key, number.isPresent());
    }

    /** As JSON, so that no two pairs look alike. */
    private static String pair(String system, String number) {
        return JsonNodeFactory.instance.arrayNode().add(system).add(number).toString();
    }

    private static List<Rejection> rejections(Row row, Map<Column, String> cells, Wrongs wrongs) {
        return wrongs.all().stream().map(wrong -> rejection(row, cells, wrong)).toList();
    }

    private static Rejection rejection(Row row, Map<Column, String> cells, Problem.Wrong wrong) {
        return Column.at(wrong.pointer())
                .map(column -> Rejection.of(row, column, discreet(wrong.detail(), cells.getOrDefault(column, ""))))
                .orElseGet(() -> Rejection.of(row, wrong.detail()));
    }

    /** A cell that stands in the wrong column may be a name or a number: a reason does not repeat it. */
    private static String discreet(String reason, String cell) {
        return cell.isEmpty() ? reason : reason.replace("“" + cell + "”", "所写的");
    }
}
