package org.jiesu.casebook;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jiesu.core.casefile.Act;
import org.jiesu.core.casefile.Actor;
import org.jiesu.core.casefile.Attempt;
import org.jiesu.core.casefile.CaseFact;
import org.jiesu.core.casefile.CaseFile;
import org.jiesu.core.casefile.CaseStatus;
import org.jiesu.core.casefile.Proceedings;
import org.jiesu.core.duty.UnitCode;
import org.jiesu.core.sla.Reckoner;
import org.jiesu.core.sla.Terms;
import org.jiesu.json.Json;
import org.jiesu.store.StoredCase;
import org.jiesu.store.StoredFact;
import org.jspecify.annotations.Nullable;

/** Turns stored cases into what the interface shows. */
public final class CaseViews {
    private static final int TITLE_LENGTH = 40;

    private final UnitNames units;
    private final Supplier<Terms> terms;
    private final Sighting sighting;

    public CaseViews(UnitNames units, Supplier<Terms> terms) {
        this.units = units;
        this.terms = terms;
        this.sighting = new Sighting(units);
    }

    CaseView brief(StoredCase stored, Unsealing unsealing) {
        Optional<JsonNode> caller =
                stored.sealed().details().flatMap(unsealing::words).map(CaseViews::json);
        return view(stored, unsealing, Shown.of(Sight.MASKED, caller), null);
    }

    CaseView whole(StoredCase stored, Told told, Reader reader) {
        return whole(stored, told, reader, sighting.of(stored, told, reader));
    }

    /** In clear, unless the caller is hidden from this reader or was erased. */
    Unmasked clear(StoredCase stored, Told told, Reader reader) {
        if (stored.sealed().wrappedKey().length() == 0) {
            return new Unmasked.Erased();
        }
        return sighting.of(stored, told, reader) == Sight.HIDDEN
                ? new Unmasked.Hidden()
                : new Unmasked.Seen(whole(stored, told, reader, Sight.CLEAR));
    }

    private CaseView whole(StoredCase stored, Told told, Reader reader, Sight sight) {
        CaseFact.Received received = told.received();
        Shown shown = Shown.of(sight, told.caller());
        CaseView.Details details = new CaseView.Details(
                text(stored, told.unsealing()).map(shown::words).orElse(null),
                shown.caller(told.caller(), received.caller().anonymous()),
                told.place().address().flatMap(told::words).map(shown::words).orElse(null),
                told.place()
                        .position()
                        .flatMap(told::words)
                        .map(CaseViews::json)
                        .orElse(null),
                told.occurredAt().orElse(null),
                received.intake().requestKind().orElse(null),
                stored.file()
                        .standing()
                        .proceedings()
                        .request()
                        .map(CaseView.RequestView::of)
                        .orElse(null),
                new Notes(told, units, shown).all(),
                commands(stored, reader),
                unanswered(stored.file(), stored.now()));
        return view(stored, told.unsealing(), shown, details);
    }

    RecordView record(StoredCase stored, List<StoredFact> facts, Optional<UnitCode> eyes) {
        FactLines lines = new FactLines(units, eyes);
        return new RecordView(
                stored.file().id().value().toString(),
                stored.about().number(),
                ChainCheck.untouched(facts).stream().map(lines::of).toList(),
                ChainCheck.holds(facts, stored.file().seq()));
    }

    private static JsonNode json(String words) {
        return Json.tree(words.getBytes(StandardCharsets.UTF_8));
    }

    private CaseView view(StoredCase stored, Unsealing unsealing, Shown shown, CaseView.@Nullable Details details) {
        CaseFile file = stored.file();
        StoredCase.About about = stored.about();
        JsonNode decision = unsealing
                .words(stored.sealed().decision())
                .map(CaseViews::json)
                .map(found -> shown.decision(found, text(stored, unsealing).orElse("")))
                .orElse(null);
        return new CaseView(
                file.id().value().toString(),
                about.number(),
                file.status().wire(),
                file.version(),
                file.seq(),
                about.kind(),
                about.channel(),
                title(stored, unsealing, shown).orElse(null),
                stored.receivedAt(),
                place(about),
                about.matter()
                        .map(matter -> new CaseView.MatterView(matter.code(), matter.name()))
                        .orElse(null),
                file.urgency().wire(),
                file.holder().map(units::of).orElse(null),
                file.standing().responsible().map(units::of).orElse(null),
                file.standing().helpers().stream().map(units::of).toList(),
                decision,
                clocks(file, stored.now()),
                NextStep.of(file).map(Act::wire).orElse(null),
                NextStep.unit(file).map(units::of).orElse(null),
                Flags.of(stored, decision),
                file.period(),
                file.standing().tally().urges(),
                details);
    }

    private List<ClockView> clocks(CaseFile file, Instant now) {
        Proceedings proceedings = file.standing().proceedings();
        Reckoner reckoner = new Reckoner(terms.get(), file.subject(), proceedings.pauses());
        ClockView.Moment moment = new ClockView.Moment(proceedings, now);
        return file.clocks().stream()
                .map(clock -> ClockView.of(clock, units.of(clock.owes()), reckoner, moment))
                .toList();
    }

    private CaseView.Place place(StoredCase.About about) {
        return new CaseView.Place(
                about.district().orElse(null),
                about.township()
                        .map(code -> units.of(new UnitCode(code)).unit())
                        .orElse(null),
                about.village().orElse(null));
    }

    /** The operator's, else the beginning of what the caller said. */
    private static Optional<String> title(StoredCase stored, Unsealing unsealing, Shown shown) {
        return stored.sealed()
                .title()
                .flatMap(unsealing::words)
                .or(() -> text(stored, unsealing))
                .map(shown::words)
                .map(CaseViews::title);
    }

    private @Nullable Attempt unanswered(CaseFile file, Instant now) {
        int attempts = terms.get().at(file.subject().caseKind(), now).callback().attempts();
        return file.status() == CaseStatus.REPLIED
                ? file.standing().tally().unanswered(attempts, file.reach().byHotline(), now)
                : null;
    }

    private static List<String> commands(StoredCase stored, Reader reader) {
        CaseFile file = stored.file();
        if (stored.erased() && file.status() == CaseStatus.CLOSED) {
            return List.of();
        }
        Actor actor = reader.who().on(file);
        return Arrays.stream(Act.values())
                .filter(reader.may()::contains)
                .filter(act -> file.refuses(act, actor).isEmpty())
                .map(Act::wire)
                .toList();
    }

    private static Optional<String> text(StoredCase stored, Unsealing unsealing) {
        return unsealing.words(stored.sealed().text());
    }

    private static String title(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        int length = line.codePointCount(0, line.length());
        return length <= TITLE_LENGTH ? line : line.substring(0, line.offsetByCodePoints(0, TITLE_LENGTH)) + "…";
    }
}
