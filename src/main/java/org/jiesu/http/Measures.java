package org.jiesu.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** How long a text may be and how it must read, and between what a number must lie. */
final class Measures {
    static final Set<String> KEYWORDS = Set.of(
            "minLength", "maxLength", "pattern", "format", "minimum", "maximum", "minProperties", "maxProperties");
    private static final String NO_FAULT = "";
    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

    private final List<Function<JsonNode, Optional<String>>> rules;

    private Measures(List<Function<JsonNode, Optional<String>>> rules) {
        this.rules = rules;
    }

    /** How many fields an object may have. */
    record Count(int atLeast, int atMost) {
        static Count of(JsonObject schema) {
            return new Count(
                    schema.getInteger("minProperties", 0), schema.getInteger("maxProperties", Integer.MAX_VALUE));
        }

        boolean allows(int fields) {
            return fields >= atLeast && fields <= atMost;
        }
    }

    static Measures of(JsonObject schema) {
        return new Measures(List.of(lengths(schema), pattern(schema), format(schema), bounds(schema)));
    }

    /** What is wrong with the value, the plainest first; empty if nothing is. */
    String fault(JsonNode value) {
        return rules.stream()
                .flatMap(rule -> rule.apply(value).stream())
                .findFirst()
                .orElse(NO_FAULT);
    }

    private static Function<JsonNode, Optional<String>> lengths(JsonObject schema) {
        int shortest = schema.getInteger("minLength", 0);
        int longest = schema.getInteger("maxLength", Integer.MAX_VALUE);
        return ofText(text -> {
            int length = text.codePointCount(0, text.length());
            if (length > longest) {
                return "最多 " + longest + " 个字，现有 " + length + " 个字";
            }
            return length < shortest ? (shortest == 1 ? "不能为空" : "至少 " + shortest + " 个字") : NO_FAULT;
        });
    }

    private static Function<JsonNode, Optional<String>> pattern(JsonObject schema) {
        String expression = schema.getString("pattern");
        if (expression == null) {
            return value -> Optional.empty();
        }
        Pattern pattern = Pattern.compile(expression);
        String mistake = schema.getString("x-mistake");
        if (mistake == null) {
            throw new IllegalArgumentException("pattern " + expression + " has no x-mistake to tell people");
        }
        return ofText(text -> pattern.matcher(text).find() ? NO_FAULT : mistake);
    }

    private static Function<JsonNode, Optional<String>> format(JsonObject schema) {
        String format = schema.getString("format", "");
        return switch (format) {
            case "" -> value -> Optional.empty();
            case "date" -> ofText(text -> date(LocalDate::parse, text) ? NO_FAULT : "应为日期，如 2026-04-16");
            case "date-time" ->
                ofText(text -> date(OffsetDateTime::parse, text) ? NO_FAULT : "应为带时区的时刻，如 2026-04-16T10:42:00+08:00");
            case "uuid" -> ofText(text -> UUID_TEXT.matcher(text).matches() ? NO_FAULT : "应为 UUID");
            default -> throw new IllegalArgumentException("a request uses the format “" + format + "”");
        };
    }

    private static Function<JsonNode, Optional<String>> bounds(JsonObject schema) {
        Optional<BigDecimal> least = number(schema, "minimum");
        Optional<BigDecimal> most = number(schema, "maximum");
        return value -> {
            if (!value.isNumber()) {
                return Optional.empty();
            }
            BigDecimal number = value.decimalValue();
            Optional<String> tooSmall =
                    least.filter(bound -> number.compareTo(bound) < 0).map(bound -> "不能小于 " + bound.toPlainString());
            return tooSmall.or(() ->
                    most.filter(bound -> number.compareTo(bound) > 0).map(bound -> "不能大于 " + bound.toPlainString()));
        };
    }

    private static Optional<BigDecimal> number(JsonObject schema, String keyword) {
        return Optional.ofNullable(schema.getNumber(keyword)).map(number -> new BigDecimal(number.toString()));
    }

    private static Function<JsonNode, Optional<String>> ofText(Function<String, String> rule) {
        return value -> value.isTextual()
                ? Optional.of(rule.apply(value.textValue())).filter(fault -> !fault.isEmpty())
                : Optional.empty();
    }

    /** RFC 3339 knows years of four digits only; Java reads others too. */
    private static boolean date(Function<String, ?> parser, String text) {
        try {
            return parser.apply(text) != null && Character.isDigit(text.charAt(0));
        } catch (DateTimeException wrong) {
            return false;
        }
    }
}
