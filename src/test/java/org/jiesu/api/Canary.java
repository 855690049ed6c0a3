package org.jiesu.api;

import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Words that stand nowhere else in the world, planted to see where they come out.
 *
 * @param name what they stand for
 * @param words the shortest part that betrays them
 */
record Canary(String name, String words) {
    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    /** Every way in which they may be written, as bytes held one to a character. */
    List<String> forms() {
        List<String> forms = new ArrayList<>();
        for (Charset charset : CHARSETS) {
            forms.add(latin(words.getBytes(charset)));
        }
        byte[] utf8 = words.getBytes(StandardCharsets.UTF_8);
        String hex = HexFormat.of().formatHex(utf8);
        forms.add(hex);
        forms.add(hex.toUpperCase(Locale.ROOT));
        forms.addAll(base64(utf8));
        boolean ascii = words.chars().allMatch(letter -> letter < 0x80);
        if (!ascii) {
            forms.add(URLEncoder.encode(words, StandardCharsets.UTF_8));
            forms.add(URLEncoder.encode(words, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT));
            forms.add(escaped("\\u%04x"));
            forms.add(escaped("\\u%04X"));
            forms.add(escaped("&#%d;"));
            forms.add(escaped("&#x%x;"));
        }
        return forms.stream().distinct().toList();
    }

    private String escaped(String form) {
        return words.chars().mapToObj(letter -> String.format(form, letter)).collect(Collectors.joining());
    }

    /** As it stands within longer base64, wherever it begins there; the letters at both ends depend on the neighbours. */
    private static List<String> base64(byte[] words) {
        List<String> forms = new ArrayList<>();
        for (int before = 0; before < 3; before++) {
            byte[] shifted = new byte[before + words.length];
            System.arraycopy(words, 0, shifted, before, words.length);
            String whole = Base64.getEncoder().withoutPadding().encodeToString(shifted);
            String sure = whole.substring(before == 0 ? 0 : before + 1, shifted.length * 8 / 6);
            forms.add(sure);
            forms.add(sure.replace('+', '-').replace('/', '_'));
        }
        return forms;
    }

    static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
