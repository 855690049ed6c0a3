package org.jiesu.imports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A column of an imported table. The order is that of the body whose hash knows a row again: new columns come last.
 */
enum Column {
    TEXT("text", "诉求内容", "/text"),
    TITLE("title", "标题", "/title"),
    KIND("kind", "工单类别", "/kind"),
    CHANNEL("channel", "来源渠道", "/channel"),
    NAME("name", "姓名", "/caller/name"),
    PHONE("phone", "电话", "/caller/phone"),
    ANONYMOUS("anonymous", "匿名", "/caller/anonymous"),
    DISTRICT("district", "区", "/place/district"),
    TOWNSHIP("township", "镇街", "/place/township"),
    VILLAGE("village", "村社区", "/place/village"),
    ADDRESS("address", "地址", "/place/address"),
    REQUEST_KIND("requestKind", "诉求类型", "/requestKind"),
    OCCURRED_AT("occurredAt", "发生时间", "/occurredAt"),
    URGENCY("urgency", "紧急程度", "/urgency"),
    /** The other system's number: part of the key, not of the body. */
    NUMBER("number", "原编号", "/source/number"),
    SYSTEM("system", "来源系统", "/source/system");

    private final String wire;
    private final String official;
    private final String pointer;

    Column(String wire, String official, String pointer) {
        this.wire = wire;
        this.official = official;
        this.pointer = pointer;
    }

    /** The column of that heading, by either of its names; case does not matter. */
    static Optional<Column> called(String heading) {
        String name = heading.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(column -> column.wire.toLowerCase(Locale.ROOT).equals(name) || column.official.equals(name))
                .findFirst();
    }

    /** The column from which the member of the body came. */
    static Optional<Column> at(String pointer) {
        return Arrays.stream(values())
                .filter(column -> column.pointer.equals(pointer))
                .findFirst();
    }

    /** Both names, for a person. */
    String names() {
        return official + "（" + wire + "）";
    }

    /** Where its value stands in the body of {@code POST /cases}. */
    String pointer() {
        return pointer;
    }
}
