package org.jiesu.duty;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiesu.config.ConfigFolder;
import org.jiesu.config.Mistakes;
import org.jiesu.core.duty.Gazette;

/** Compares the quoted lines of the gazettes with their full text, where somebody has it. */
public final class Seeds {
    private final Path folder;
    private final Mistakes mistakes;
    private final Map<String, List<String>> gazettes = new HashMap<>();

    private Seeds(Path folder, Mistakes mistakes) {
        this.folder = folder;
        this.mistakes = mistakes;
    }

    /**
     * Adds a mistake for each line that is not the gazette's; says how many lines were compared.
     *
     * @param folder holds one file a gazette, whose name begins with its number: {@code 001_…}
     */
    public static int compare(Path folder, ConfigFolder config, Mistakes mistakes) {
        Seeds seeds = new Seeds(folder, mistakes);
        int compared = 0;
        String documents = config.text(DocumentFile.NAME, mistakes).orElse("{}");
        for (String file : DocumentFile.read(documents, mistakes).overlays()) {
            Optional<OverlayFile.Head> head = OverlayFile.read(file, config, mistakes);
            compared += head.map(found -> seeds.overlay(found, config)).orElse(0);
        }
        return compared;
    }

    private int overlay(OverlayFile.Head head, ConfigFolder config) {
        List<String> gazette = gazettes.computeIfAbsent(head.number(), this::gazette);
        List<String> rows =
                config.text(head.words(), mistakes).orElse("").lines().toList();
        int compared = 0;
        for (int row = 1; row < rows.size(); row++) {
            String[] cells = rows.get(row).split("\t", -1);
            if (cells.length == 3 && cells[0].matches("[1-9][0-9]{0,5}")) {
                int line = Integer.parseInt(cells[0]);
                String whole = line <= gazette.size() ? gazette.get(line - 1) : "";
                // Of a table's line the file with the quoted lines has the words, without tabs and marks of paragraphs.
                if (!new Gazette(List.of(new Gazette.Line(line, cells[1], plain(whole)))).says(line, plain(cells[2]))) {
                    mistakes.add(head.words(), row + 1, "this is not line " + line + " of gazette " + head.number());
                }
                compared++;
            }
        }
        return compared;
    }

    private static String plain(String words) {
        return words.replaceAll("</?[a-z]+>", "");
    }

    private List<String> gazette(String number) {
        try (Stream<Path> files = Files.list(folder)) {
            Optional<Path> file = files.filter(
                            one -> one.getFileName().toString().startsWith(number + "_"))
                    .findFirst();
            if (file.isEmpty()) {
                mistakes.add(folder.toString(), 0, "no file begins with " + number + "_");
                return List.of();
            }
            return List.of(Files.readString(file.get()).split("\n", -1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
