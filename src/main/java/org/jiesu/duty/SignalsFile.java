package org.jiesu.duty;

import java.util.ArrayList;
import java.util.List;
import org.jiesu.config.Fields;
import org.jiesu.config.Mistakes;
import org.jiesu.config.YamlFile;
import org.jiesu.core.duty.Accused;
import org.jiesu.core.duty.Circumstance;
import org.jiesu.core.duty.Matter;
import org.jiesu.core.duty.Signals;
import org.jiesu.core.duty.SourceLine;
import org.jiesu.core.duty.Transfer;
import org.jiesu.core.duty.Urgency;
import org.jiesu.core.text.Folding;
import org.jiesu.core.text.SmallTalk;

/** Reads what the book does not own: uncovered matters, what is not for dispatch, signs of danger, and accusations. */
final class SignalsFile {
    static final String NAME = "duty/signals.yaml";

    private final Folding folding;
    private final SignsFields signs;
    private final Mistakes mistakes;

    SignalsFile(Folding folding, Mistakes mistakes) {
        this.folding = folding;
        this.signs = new SignsFields(folding);
        this.mistakes = mistakes;
    }

    Signals read(String text, List<Circumstance> circumstances) {
        List<Signals.Uncovered> uncovered = new ArrayList<>();
        List<Signals.Elsewhere> elsewhere = new ArrayList<>();
        List<Signals.Danger> dangers = new ArrayList<>();
        List<Signals.Accusation> accusations = new ArrayList<>();
        List<SmallTalk> smallTalk = new ArrayList<>();
        YamlFile.read(NAME, text, mistakes).ifPresent(mapping -> {
            Fields fields = new Fields(NAME, mapping, mistakes);
            fields.list("uncovered").forEach(entry -> uncovered.add(uncovered(entry)));
            fields.list("elsewhere").forEach(entry -> elsewhere.add(elsewhere(entry)));
            fields.list("dangers").forEach(entry -> dangers.add(danger(entry)));
            fields.list("accusations").forEach(entry -> accusations.add(accusation(entry)));
            fields.list("smallTalk").forEach(entry -> smallTalk.add(smallTalk(entry)));
            fields.nothingElse();
        });
        SmallTalk all = smallTalk.stream().findFirst().orElse(SmallTalk.NONE);
        return new Signals(uncovered, elsewhere, dangers, circumstances, accusations, all);
    }

    private Signals.Uncovered uncovered(Fields fields) {
        Signals.Suggestion suggestion = new Signals.Suggestion(fields.texts("suggested"), fields.text("why"));
        Signals.Uncovered uncovered = new Signals.Uncovered(
                matter(fields), suggestion, urgency(fields, "urgency"), signs.read(fields), where(fields));
        fields.nothingElse();
        return uncovered;
    }

    private Signals.Elsewhere elsewhere(Fields fields) {
        Signals.Elsewhere elsewhere = new Signals.Elsewhere(
                matter(fields), transfer(fields), urgency(fields, "urgency"), signs.read(fields), where(fields));
        fields.nothingElse();
        return elsewhere;
    }

    private Signals.Danger danger(Fields fields) {
        Signals.Danger danger = new Signals.Danger(
                fields.text("id"),
                fields.text("sign"),
                transfer(fields),
                urgency(fields, "raises"),
                signs.words(fields));
        fields.nothingElse();
        return danger;
    }

    private Signals.Accusation accusation(Fields fields) {
        if (!fields.has("accused")) {
            fields.wrong("accused", "is missing");
        }
        Accused accused = fields.oneOf("accused", Accused.byOfficial()).orElse(Accused.GROUND);
        Signals.Accusation accusation = new Signals.Accusation(fields.text("id"), accused, signs.words(fields));
        fields.nothingElse();
        return accusation;
    }

    private SmallTalk smallTalk(Fields fields) {
        SmallTalk smallTalk = new SmallTalk(folded(fields.texts("before")), folded(fields.texts("after")));
        fields.nothingElse();
        return smallTalk;
    }

    private List<String> folded(List<String> texts) {
        return texts.stream().map(folding::plain).toList();
    }

    private static Matter matter(Fields fields) {
        return new Matter(fields.text("id"), fields.text("matter"));
    }

    private static Transfer transfer(Fields fields) {
        return new Transfer(fields.texts("transfer"), fields.text("advice"));
    }

    private static Urgency urgency(Fields fields, String key) {
        if (!fields.has(key)) {
            fields.wrong(key, "is missing");
        }
        return fields.oneOf(key, Urgency.byWire()).orElse(Urgency.D7);
    }

    private static SourceLine where(Fields fields) {
        return new SourceLine(NAME, fields.line());
    }
}
