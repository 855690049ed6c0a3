package org.jiesu.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiesu.config.ConfigFolder;
import org.jiesu.config.Fields;
import org.jiesu.config.Mistakes;
import org.jiesu.config.YamlFile;
import org.jiesu.core.duty.Articles;
import org.jiesu.core.duty.BookChecker;
import org.jiesu.core.duty.InForce;
import org.jiesu.core.duty.SourceLine;

/** Reads which documents the book is made of and where their text and their rules stand. */
final class DocumentFile {
    static final String NAME = "duty/documents.yaml";
    private static final int ARTICLES_AT_MOST = 999;
    private static final int LINE_FIELDS = 3;

    /**
     * A document of the law.
     *
     * @param tier {@code city}; districts' documents stand in their overlays
     * @param words the file with its text
     * @param rules the folder with its rules
     * @param extent what of it is in the book
     */
    record Document(String name, String tier, String words, String rules, Extent extent) {
        InForce inForce() {
            return extent.inForce();
        }

        BookChecker.Scope scope(Articles articles) {
            return new BookChecker.Scope(
                    extent.where(), articles, extent.firstArticle(), extent.lastArticle(), extent.powers());
        }

        int firstArticle() {
            return extent.firstArticle();
        }

        int lastArticle() {
            return extent.lastArticle();
        }
    }

    /** The articles that are duties, the powers its rules may name, and when it is in force. */
    record Extent(int firstArticle, int lastArticle, Set<String> powers, InForce inForce, SourceLine where) {}

    private DocumentFile() {}

    /** The documents of the city, and the heads of the districts' overlays. */
    record Contents(List<Document> documents, List<String> overlays) {}

    static Contents read(String text, Mistakes mistakes) {
        List<Document> documents = new ArrayList<>();
        List<String> overlays = new ArrayList<>();
        YamlFile.read(NAME, text, mistakes).ifPresent(mapping -> {
            Fields fields = new Fields(NAME, mapping, mistakes);
            fields.list("documents").forEach(document -> documents.add(document(document)));
            overlays.addAll(fields.texts("overlays"));
            fields.nothingElse();
        });
        return new Contents(documents, overlays);
    }

    private static Document document(Fields fields) {
        Optional<LocalDate> from = fields.dateIfAny("from");
        if (from.isEmpty() && !fields.has("from")) {
            fields.wrong("from", "is missing");
        }
        Extent extent = new Extent(
                fields.number("firstArticle", 1, ARTICLES_AT_MOST),
                fields.number("lastArticle", 1, ARTICLES_AT_MOST),
                Set.copyOf(fields.texts("powers")),
                new InForce(from.orElse(LocalDate.MAX), fields.dateIfAny("until")),
                new SourceLine(NAME, fields.line()));
        Document document = new Document(
                fields.text("name"), fields.text("tier"), fields.text("words"), fields.text("rules"), extent);
        fields.nothingElse();
        return document;
    }

    /** The text of a document: a table of line, article and words, tabs between them. */
    static Articles articles(Document document, ConfigFolder folder, Mistakes mistakes) {
        List<Articles.Line> lines = new ArrayList<>();
        List<String> rows =
                folder.text(document.words(), mistakes).orElse("").lines().toList();
        for (int row = 1; row < rows.size(); row++) {
            String[] cells = rows.get(row).split("\t", -1);
            if (cells.length != LINE_FIELDS || !cells[0].matches("[0-9]{1,6}")) {
                mistakes.add(document.words(), row + 1, "must be line, article and words with tabs between them");
            } else if (cells[1].matches("[0-9]{1,3}")) {
                lines.add(new Articles.Line(Integer.parseInt(cells[0]), Integer.parseInt(cells[1]), cells[2]));
            }
        }
        return new Articles(lines);
    }
}
