package org.jiesu.sheets;

import java.util.ArrayList;
import java.util.List;

/**
 * Texts joined by marks within a cell. A mark that belongs to a text has a backslash before it; so has a backslash, and a
 * line break within a text is written {@code \n} or {@code \r}.
 */
final class Escaped {
    private static final char BACKSLASH = '\\';

    private Escaped() {}

    /** The text so that none of the marks is taken for one. */
    static String escape(String text, String marks) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '\n' || letter == '\r') {
                escaped.append(letter == '\n' ? "\\n" : "\\r");
                continue;
            }
            if (letter == BACKSLASH || marks.indexOf(letter) >= 0) {
                escaped.append(BACKSLASH);
            }
            escaped.append(letter);
        }
        return escaped.toString();
    }

    static String unescape(String escaped) {
        StringBuilder text = new StringBuilder(escaped.length());
        for (int i = 0; i < escaped.length(); i++) {
            char letter = escaped.charAt(i);
            if (letter == BACKSLASH && i + 1 < escaped.length()) {
                i++;
                letter = meant(escaped.charAt(i));
            }
            text.append(letter);
        }
        return text.toString();
    }

    private static char meant(char afterBackslash) {
        return switch (afterBackslash) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            default -> afterBackslash;
        };
    }

    /**
     * The parts between marks, still escaped, without blanks around them.
     *
     * @param most parts; the last holds the rest, with any further marks in it
     */
    static List<String> split(String escaped, String marks, int most) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < escaped.length() && parts.size() < most - 1; i++) {
            char letter = escaped.charAt(i);
            if (letter == BACKSLASH) {
                i++;
            } else if (marks.indexOf(letter) >= 0) {
                parts.add(escaped.substring(from, i).strip());
                from = i + 1;
            }
        }
        parts.add(escaped.substring(from).strip());
        return parts;
    }

    /** The lines of a cell that say something, still escaped. */
    static List<String> lines(String cell) {
        return cell.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
