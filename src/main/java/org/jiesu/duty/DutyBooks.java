package org.jiesu.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jiesu.config.ConfigFolder;
import org.jiesu.config.Mistakes;
import org.jiesu.config.TextFiles;
import org.jiesu.core.duty.Articles;
import org.jiesu.core.duty.BookChecker;
import org.jiesu.core.duty.Delegation;
import org.jiesu.core.duty.DutyBook;
import org.jiesu.core.duty.DutyRule;
import org.jiesu.core.duty.Gazette;
import org.jiesu.core.duty.Overlay;
import org.jiesu.core.duty.RoutingSettings;
import org.jiesu.core.duty.Signals;
import org.jiesu.core.duty.Units;
import org.jiesu.core.text.Folding;

/** Reads the duty book from its files and checks it whole; {@code docs/duty-format.md} describes the files. */
public final class DutyBooks {
    /** The folder of the book within the config folder. */
    public static final String FOLDER = "duty";

    private final ConfigFolder folder;
    private final Folding folding;
    private final Mistakes mistakes;
    private final List<Overlay> overlays = new ArrayList<>();

    private DutyBooks(ConfigFolder folder, Folding folding, Mistakes mistakes) {
        this.folder = folder;
        this.folding = folding;
        this.mistakes = mistakes;
    }

    /**
     * The book of the folder's files. Every mistake is added to {@code mistakes}, with file and line; with any of them
     * the book must not be used.
     */
    public static DutyBook read(ConfigFolder folder, Folding folding, Mistakes mistakes) {
        return new DutyBooks(folder, folding, mistakes).book();
    }

    /** The router's settings; nothing when the file cannot be read. */
    public static Optional<RoutingSettings> routing(ConfigFolder folder, Mistakes mistakes) {
        return folder.text(RoutingFile.NAME, mistakes).flatMap(text -> RoutingFile.read(text, mistakes));
    }

    /**
     * Names what ranks: a hash of the book's words and examples, of the router's settings and of how texts are read.
     *
     * @param reading the versions of what says how words and places are read
     */
    public static String modelVersion(DutyBook book, RoutingSettings settings, List<String> reading) {
        List<String> parts = new ArrayList<>(reading);
        book.rules().forEach(rule -> parts.add(rule.id() + rule.signs()));
        parts.add(book.signals().toString());
        parts.add(settings.toString());
        return TextFiles.hash(parts);
    }

    private DutyBook book() {
        Units units = new UnitFiles(mistakes).read(text(UnitFiles.UNITS), text(UnitFiles.DEPARTMENTS));
        Signals signals = new SignalsFile(folding, mistakes)
                .read(text(SignalsFile.NAME), CircumstancesFile.read(folder, folding, mistakes));
        List<Delegation> delegations = DelegationsFile.read(text(DelegationsFile.NAME), units, mistakes);
        List<DutyRule> rules = new ArrayList<>();
        List<BookChecker.Scope> scopes = new ArrayList<>();
        DocumentFile.Contents contents = DocumentFile.read(text(DocumentFile.NAME), mistakes);
        for (DocumentFile.Document document : contents.documents()) {
            Articles articles = DocumentFile.articles(document, folder, mistakes);
            RuleFiles files = new RuleFiles(document, articles, folding, mistakes);
            for (String file : folder.list(document.rules())) {
                rules.addAll(files.read(file, text(file)));
            }
            scopes.add(document.scope(articles));
        }
        Optional<LocalDate> bound = contents.documents().stream()
                .map(document -> document.inForce().from())
                .min(Comparator.naturalOrder());
        OverlayRules.Known known = new OverlayRules.Known(units, folding, bound);
        contents.overlays().forEach(file -> rules.addAll(overlay(file, known)));
        DutyBook book = new DutyBook(
                        TextFiles.under(FOLDER, folder, mistakes).version(), rules, units, signals, delegations)
                .with(overlays);
        scopes.forEach(scope -> mistakes.addAll(BookChecker.check(book, scope)));
        return book;
    }

    private List<DutyRule> overlay(String head, OverlayRules.Known known) {
        return OverlayFile.read(head, folder, mistakes)
                .map(found -> rules(found, known))
                .orElse(List.of());
    }

    private List<DutyRule> rules(OverlayFile.Head head, OverlayRules.Known known) {
        Gazette gazette = OverlayFile.gazette(head, folder, mistakes);
        OverlayRules files = new OverlayRules(head, gazette, known, mistakes);
        List<DutyRule> rules = new ArrayList<>();
        for (String file : folder.list(head.rules())) {
            rules.addAll(files.read(file, text(file)));
        }
        Overlay overlay = head.overlay(files.covered());
        if (!overlay.rows().addUp()) {
            mistakes.add(
                    overlay.where().file(),
                    overlay.where().line(),
                    overlay.rows().covered().size() + " rows covered and "
                            + overlay.rows().left() + " left out do not make "
                            + overlay.rows().all());
        }
        overlays.add(overlay);
        return rules;
    }

    private String text(String file) {
        return folder.text(file, mistakes).orElse("{}");
    }
}
