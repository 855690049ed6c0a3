package org.jiesu.imports;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Map;
import java.util.Optional;
import org.jiesu.http.Wrongs;
import org.jiesu.json.Json;

/** A row as the body of {@code POST /cases}. */
final class RowBody {
    private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);

    /** As spreadsheets write a time. */
    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("uuuu-M-d['T'][ ]H:mm[:ss]").withResolverStyle(ResolverStyle.STRICT);

    private static final Map<String, Boolean> FLAGS = Map.of("是", true, "true", true, "否", false, "false", false);

    private RowBody() {}

    /** The body with what can be read; what cannot is in {@code wrongs}. */
    static ObjectNode of(Map<Column, String> cells, Wrongs wrongs) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        cells.forEach((column, cell) -> {
            switch (column) {
                case NUMBER, SYSTEM -> {}
                case ANONYMOUS -> flag(body, cell, wrongs);
                case OCCURRED_AT -> moment(body, cell, wrongs);
                default -> holder(body, column).put(member(column), cell);
            }
        });
        return body;
    }

    private static void flag(ObjectNode body, String cell, Wrongs wrongs) {
        Boolean flag = FLAGS.get(cell);
        if (flag == null) {
            wrongs.add(Column.ANONYMOUS.pointer(), "只能是 是、否");
        } else {
            holder(body, Column.ANONYMOUS).put(member(Column.ANONYMOUS), flag);
        }
    }

    private static void moment(ObjectNode body, String cell, Wrongs wrongs) {
        Optional<OffsetDateTime> moment = offset(cell).or(() -> local(cell));
        moment.ifPresentOrElse(
                at -> holder(body, Column.OCCURRED_AT).put(member(Column.OCCURRED_AT), Json.instant(at.toInstant())),
                () -> wrongs.add(
                        Column.OCCURRED_AT.pointer(), "应为时刻，如 2026-04-16 10:42（北京时间）或 2026-04-16T10:42:00+08:00"));
    }

    private static Optional<OffsetDateTime> offset(String cell) {
        try {
            return Optional.of(OffsetDateTime.parse(cell));
        } catch (DateTimeException other) {
            return Optional.empty();
        }
    }

    private static Optional<OffsetDateTime> local(String cell) {
        try {
            return Optional.of(
                    LocalDateTime.parse(cell.replace('/', '-'), LOCAL).atOffset(BEIJING));
        } catch (DateTimeException other) {
            return Optional.empty();
        }
    }

    private static ObjectNode holder(ObjectNode body, Column column) {
        int last = column.pointer().lastIndexOf('/');
        return last == 0 ? body : body.withObject(column.pointer().substring(0, last));
    }

    private static String member(Column column) {
        return column.pointer().substring(column.pointer().lastIndexOf('/') + 1);
    }
}
