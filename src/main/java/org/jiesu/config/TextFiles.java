package org.jiesu.config;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Text files by their names, which are relative, with {@code /}: what a folder holds, wherever it is kept. */
public record TextFiles(SortedMap<String, String> byName) {
    private static final int VERSION_LETTERS = 16;

    public TextFiles {
        byName = Collections.unmodifiableSortedMap(new TreeMap<>(byName));
    }

    /** All files under a folder of the config folder; one that cannot be read is among the mistakes. */
    public static TextFiles under(String folder, ConfigFolder config, Mistakes mistakes) {
        SortedMap<String, String> found = new TreeMap<>();
        for (String name : config.list(folder)) {
            config.text(name, mistakes).ifPresent(text -> found.put(name, text));
        }
        return new TextFiles(found);
    }

    /** Names exactly these files: the first letters of a hash over names and texts, in the order of the names. */
    public String version() {
        List<String> parts = new ArrayList<>();
        byName.forEach((name, text) -> parts.addAll(List.of(name, text)));
        return hash(parts);
    }

    /** The first letters of a hash over parts. */
    public static String hash(List<String> parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_LETTERS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
