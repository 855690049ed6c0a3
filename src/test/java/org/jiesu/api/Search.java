package org.jiesu.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Looks for all canaries in all their forms at once, in one pass over the bytes. */
final class Search {
    private static final int HEAD = 3;
    private static final int LETTER = 8;

    private final BitSet heads = new BitSet(1 << (HEAD * LETTER));
    private final Map<Integer, List<Form>> forms = new HashMap<>();

    private record Form(String canary, String bytes) {}

    Search(List<Canary> canaries) {
        for (Canary canary : canaries) {
            for (String bytes : canary.forms()) {
                int head = head(bytes, 0);
                heads.set(head);
                forms.computeIfAbsent(head, none -> new ArrayList<>()).add(new Form(canary.name(), bytes));
            }
        }
    }

    /** The names of those that stand in the text. */
    Set<String> in(String text) {
        return inLatin(Canary.latin(text.getBytes(StandardCharsets.UTF_8)));
    }

    Set<String> in(byte[] bytes) {
        return inLatin(Canary.latin(bytes));
    }

    /** For every file below the folder the names of those that stand in it; files without any are left out. */
    Map<String, Set<String>> below(Path folder) throws IOException {
        Map<String, Set<String>> found = new HashMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                Set<String> names = in(bytes(file));
                if (!names.isEmpty()) {
                    found.put(folder.relativize(file).toString(), names);
                }
            });
        }
        return found;
    }

    /** PostgreSQL removes files while one looks. */
    private static byte[] bytes(Path file) {
        try {
            return Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        } catch (NoSuchFileException gone) {
            return new byte[0];
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Set<String> inLatin(String text) {
        Set<String> found = new TreeSet<>();
        for (int at = 0; at + HEAD <= text.length(); at++) {
            int head = head(text, at);
            if (heads.get(head)) {
                for (Form form : forms.getOrDefault(head, List.of())) {
                    if (text.startsWith(form.bytes(), at)) {
                        found.add(form.canary());
                    }
                }
            }
        }
        return found;
    }

    private static int head(String text, int at) {
        return (text.charAt(at) << (2 * LETTER)) | (text.charAt(at + 1) << LETTER) | text.charAt(at + 2);
    }
}
