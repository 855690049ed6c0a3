package org.jiesu.duty;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiesu.config.Fields;
import org.jiesu.config.Mistakes;
import org.jiesu.config.YamlFile;
import org.jiesu.core.duty.Accused;
import org.jiesu.core.duty.Articles;
import org.jiesu.core.duty.Basis;
import org.jiesu.core.duty.Clause;
import org.jiesu.core.duty.Duty;
import org.jiesu.core.duty.DutyRule;
import org.jiesu.core.duty.InForce;
import org.jiesu.core.duty.Matter;
import org.jiesu.core.duty.Quote;
import org.jiesu.core.duty.RuleStanding;
import org.jiesu.core.duty.SourceLine;
import org.jiesu.core.text.Folding;

/** Reads the files that hold the rules of one document; {@code docs/duty-format.md} describes them. */
final class RuleFiles {
    private final DocumentFile.Document document;
    private final Articles articles;
    private final SignsFields signs;
    private final Mistakes mistakes;

    RuleFiles(DocumentFile.Document document, Articles articles, Folding folding, Mistakes mistakes) {
        this.document = document;
        this.articles = articles;
        this.signs = new SignsFields(folding);
        this.mistakes = mistakes;
    }

    List<DutyRule> read(String file, String text) {
        List<DutyRule> rules = new ArrayList<>();
        YamlFile.read(file, text, mistakes).ifPresent(mapping -> {
            Fields fields = new Fields(file, mapping, mistakes);
            if (!fields.text("document").equals(document.name())) {
                fields.wrong("document", "must be " + document.name());
            }
            fields.text("section");
            fields.list("rules").forEach(rule -> rules.add(rule(file, rule)));
            fields.nothingElse();
        });
        return rules;
    }

    private DutyRule rule(String file, Fields fields) {
        Matter matter = new Matter(fields.text("id"), fields.text("matter"));
        DutyRule rule = new DutyRule(
                matter,
                basis(fields),
                duty(fields),
                signs.read(fields),
                standing(fields, new SourceLine(file, fields.line())));
        // What does not belong to the matter and where it goes instead: for the reader, nothing here decides by it.
        fields.textIfAny("bounds");
        fields.nothingElse();
        return rule;
    }

    private Basis basis(Fields fields) {
        int article = fields.number("article", document.firstArticle(), document.lastArticle());
        List<Quote> quotes = fields.texts("quotes").stream()
                .map(words -> new Quote(words, articles.lineOf(article, words)))
                .toList();
        InForce inForce = new InForce(
                fields.dateIfAny("from").orElse(document.inForce().from()),
                fields.dateIfAny("until").or(() -> document.inForce().until()));
        return new Basis(document.name(), document.tier(), Clause.article(article), quotes, inForce);
    }

    private static Duty duty(Fields fields) {
        return new Duty(
                fields.texts("leads"),
                RuleFields.helpers(fields),
                fields.texts("powers"),
                RuleFields.reports(fields),
                RuleFields.urgency(fields));
    }

    private static RuleStanding standing(Fields fields, SourceLine where) {
        boolean internal = fields.flag("internal");
        boolean inferred = fields.flag("inferred");
        if (internal && inferred) {
            fields.wrong("inferred", "an internal article infers no lead");
        }
        RuleStanding.Nature nature = RuleStanding.Nature.TEXT;
        if (internal) {
            nature = RuleStanding.Nature.INTERNAL;
        } else if (inferred) {
            nature = RuleStanding.Nature.INFERRED;
        }
        Optional<Accused> accused = fields.oneOf("accused", Accused.byOfficial());
        return new RuleStanding(nature, accused, fields.textIfAny("delegation"), fields.textIfAny("of"), where);
    }
}
