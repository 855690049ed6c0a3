package org.jiesu.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jiesu.config.Fields;
import org.jiesu.config.Mistakes;
import org.jiesu.config.YamlFile;
import org.jiesu.core.duty.Accused;
import org.jiesu.core.duty.Basis;
import org.jiesu.core.duty.Clause;
import org.jiesu.core.duty.Duty;
import org.jiesu.core.duty.DutyRule;
import org.jiesu.core.duty.Gazette;
import org.jiesu.core.duty.InForce;
import org.jiesu.core.duty.Matter;
import org.jiesu.core.duty.Overlay;
import org.jiesu.core.duty.Quote;
import org.jiesu.core.duty.Reach;
import org.jiesu.core.duty.RuleStanding;
import org.jiesu.core.duty.SourceLine;
import org.jiesu.core.duty.Unit;
import org.jiesu.core.duty.Units;
import org.jiesu.core.text.Folding;

/** Reads the files that hold the rules of one overlay; {@code docs/duty-format.md} describes them. */
final class OverlayRules {
    private static final int LINES_AT_MOST = 999_999;

    private final OverlayFile.Head head;
    private final Gazette gazette;
    private final Known known;
    private final SignsFields signs;
    private final Mistakes mistakes;
    private final Set<String> covered = new LinkedHashSet<>();

    /**
     * What the rules of an overlay may rest on.
     *
     * @param townshipsBoundFrom the first day on which the city's book binds the townships
     */
    record Known(Units units, Folding folding, Optional<LocalDate> townshipsBoundFrom) {}

    OverlayRules(OverlayFile.Head head, Gazette gazette, Known known, Mistakes mistakes) {
        this.head = head;
        this.gazette = gazette;
        this.known = known;
        this.signs = new SignsFields(known.folding());
        this.mistakes = mistakes;
    }

    /** The rows of the gazette's extract that the rules read so far are made of. */
    Set<String> covered() {
        return covered;
    }

    List<DutyRule> read(String file, String text) {
        List<DutyRule> rules = new ArrayList<>();
        YamlFile.read(file, text, mistakes).ifPresent(mapping -> {
            Fields fields = new Fields(file, mapping, mistakes);
            fields.text("section");
            // The document stands with each rule; at the head of a file it is for the reader.
            fields.textIfAny("document");
            fields.list("rules").forEach(rule -> rules.add(rule(file, rule)));
            fields.nothingElse();
        });
        return rules;
    }

    private DutyRule rule(String file, Fields fields) {
        Matter matter = new Matter(fields.text("id"), fields.text("matter"));
        rows(matter.code(), fields);
        DutyRule rule = new DutyRule(
                matter,
                basis(fields),
                duty(fields),
                signs.read(fields),
                standing(fields, new SourceLine(file, fields.line())),
                reach(fields));
        fields.textIfAny("bounds");
        fields.nothingElse();
        return rule;
    }

    private void rows(String id, Fields fields) {
        List<String> rows = fields.texts("rows");
        if (rows.isEmpty()) {
            fields.wrong("rows", "is missing");
        }
        for (String row : rows) {
            if (head.leftOut().containsKey(row)) {
                fields.wrong("rows", "“" + row + "” is left out at the head of " + head.name());
            }
        }
        boolean named = rows.stream().anyMatch(row -> id.matches(Pattern.quote(head.prefix() + "-" + row) + "[a-z]?"));
        if (!named) {
            fields.wrong(
                    "id",
                    "the id of a rule made of row " + String.join(", ", rows) + " is " + head.prefix()
                            + "-, the row, and a letter where there are several");
        }
        covered.addAll(rows);
    }

    private Basis basis(Fields fields) {
        String named = fields.text("document");
        Overlay.Document document = head.documents().get(named);
        if (document == null) {
            fields.wrong("document", "“" + named + "” is none of the documents of " + head.name());
            document = new Overlay.Document(named, InForce.ALWAYS, Optional.empty());
        }
        int line = fields.number("line", 1, LINES_AT_MOST);
        if (line > 0 && !gazette.has(line)) {
            fields.wrong("line", "line " + line + " does not stand in " + head.words());
        }
        List<Quote> quotes = fields.texts("quotes").stream()
                .map(words -> new Quote(words, gazette.lineOf(line, words)))
                .toList();
        InForce inForce = new InForce(
                fields.dateIfAny("from").orElse(document.inForce().from()),
                fields.dateIfAny("until").or(document.inForce()::until));
        Optional<LocalDate> planned = fields.dateIfAny("planned").or(document::planned);
        for (String power : fields.texts("powers")) {
            if (!gazette.says(line, power) && quotes.stream().noneMatch(quote -> gazette.says(quote.line(), power))) {
                fields.wrong("powers", "the quoted lines give no power “" + power + "”");
            }
        }
        return new Basis(named, head.name(), Clause.item(fields.text("item")), quotes, inForce, planned);
    }

    private Duty duty(Fields fields) {
        List<Duty.Helper> helpers = RuleFields.helpers(fields).stream()
                .map(helper -> new Duty.Helper(official(helper.unit()), helper.why(), helper.inferred()))
                .toList();
        return new Duty(
                fields.texts("leads").stream().map(this::official).toList(),
                fields.texts("main").stream().map(this::official).toList(),
                helpers,
                fields.texts("powers"),
                RuleFields.reports(fields),
                RuleFields.urgency(fields),
                fields.oneOf("mode", Duty.Mode.byOfficial()));
    }

    /** By its own name where a row uses another that the unit has or had. */
    private String official(String name) {
        return known.units().find(head.district(), name).map(Unit::name).orElse(name);
    }

    private static RuleStanding standing(Fields fields, SourceLine where) {
        RuleStanding.Nature nature = fields.flag("inferred") ? RuleStanding.Nature.INFERRED : RuleStanding.Nature.TEXT;
        Optional<Accused> accused = fields.oneOf("accused", Accused.byOfficial());
        return new RuleStanding(nature, accused, Optional.empty(), Optional.empty(), where);
    }

    private Reach reach(Fields fields) {
        Map<String, String> when = new TreeMap<>();
        fields.nested("when").ifPresent(conditions -> {
            for (String name : conditions.keys()) {
                when.put(name, conditions.text(name));
            }
        });
        return new Reach(
                head.district(),
                fields.texts("matters"),
                new WhereFields(head, known.units()).read(fields),
                when,
                known.townshipsBoundFrom());
    }
}
