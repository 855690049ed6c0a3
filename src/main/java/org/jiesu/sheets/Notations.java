package org.jiesu.sheets;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jiesu.config.Entry;

/** The simple notations: a text, a day, a yes, a list with one entry a line. */
final class Notations {
    static final String YES = "是";
    static final String NO = "否";

    private static final Pattern DAY =
            Pattern.compile("([0-9]{4})\\s*[-/.年]\\s*([0-9]{1,2})\\s*[-/.月]\\s*([0-9]{1,2})\\s*日?");

    private Notations() {}

    static Notation plain() {
        return new Notation() {
            @Override
            public String cell(Entry value) {
                return Notation.text(value);
            }

            @Override
            public Entry value(String cell) {
                return Notation.text(cell);
            }
        };
    }

    static Notation day() {
        return new Notation() {
            @Override
            public String cell(Entry value) {
                return Notation.text(value);
            }

            @Override
            public Entry value(String cell) {
                Matcher parts = DAY.matcher(cell);
                if (!parts.matches()) {
                    throw new IllegalArgumentException("“" + cell + "”不是日期，应当像 2022-02-01");
                }
                try {
                    LocalDate day = LocalDate.of(
                            Integer.parseInt(parts.group(1)),
                            Integer.parseInt(parts.group(2)),
                            Integer.parseInt(parts.group(3)));
                    return Notation.text(day.toString());
                } catch (DateTimeException none) {
                    throw new IllegalArgumentException("“" + cell + "”不是日历上的一天", none);
                }
            }

            @Override
            public boolean takesDates() {
                return true;
            }
        };
    }

    /** {@value #YES} where the file says the word, blank or {@value #NO} where it says nothing. */
    static Notation yes(String word) {
        return new Notation() {
            @Override
            public String cell(Entry value) {
                String written = Notation.text(value);
                if (written.equals(word)) {
                    return YES;
                }
                if (written.equals("false")) {
                    return "";
                }
                throw new IllegalArgumentException("第 " + value.line() + " 行只能是 " + word);
            }

            @Override
            public Entry value(String cell) {
                if (!cell.equals(YES)) {
                    throw new IllegalArgumentException("“" + cell + "”：只能写“" + YES + "”或者留空");
                }
                return Notation.text(word);
            }

            @Override
            public boolean takesYesOrNo() {
                return true;
            }
        };
    }

    static Notation lines() {
        return new Notation() {
            @Override
            public String cell(Entry value) {
                return items(value).stream()
                        .map(item -> Escaped.escape(Notation.text(item), ""))
                        .collect(Collectors.joining("\n"));
            }

            @Override
            public Entry value(String cell) {
                return new Entry.Sequence(
                        NOWHERE,
                        Escaped.lines(cell).stream()
                                .<Entry>map(line -> Notation.text(Escaped.unescape(line)))
                                .toList());
            }
        };
    }

    /** The entries of a list. */
    static List<Entry> items(Entry value) {
        if (value instanceof Entry.Sequence list) {
            return list.items();
        }
        throw new IllegalArgumentException("第 " + value.line() + " 行应当是一组，每个前面有 “-”");
    }

    /** The value as keys and values. */
    static Entry.Mapping mapping(Entry value) {
        if (value instanceof Entry.Mapping mapping) {
            return mapping;
        }
        throw new IllegalArgumentException("第 " + value.line() + " 行应当是一组键和值");
    }
}
