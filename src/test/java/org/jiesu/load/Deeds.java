package org.jiesu.load;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jiesu.core.casefile.Act;
import org.jiesu.core.casefile.Actor;
import org.jiesu.core.casefile.Assignment;
import org.jiesu.core.casefile.Callback;
import org.jiesu.core.casefile.CaseFile;
import org.jiesu.core.casefile.ClosingKind;
import org.jiesu.core.casefile.Correction;
import org.jiesu.core.casefile.Decision;
import org.jiesu.core.casefile.Ground;
import org.jiesu.core.duty.Alternative;
import org.jiesu.core.duty.LeadGround;
import org.jiesu.core.duty.Unit;
import org.jiesu.core.duty.UnitCode;
import org.jiesu.core.duty.UnitKind;
import org.jiesu.core.duty.UnitRef;
import org.jiesu.core.duty.Urgency;
import org.jiesu.core.sla.Terms;

/** Draws what desks, the centre and the callback seat do next, among what the core says is possible. */
final class Deeds {
    private static final List<Act> ONWARD =
            List.of(Act.DISPATCH, Act.SIGN, Act.CONTACT, Act.REPLY, Act.CALLBACK, Act.REOPEN);

    /** At any time, or off the straight way. */
    private static final List<Act> ASIDE =
            List.of(Act.TRANSFER, Act.RECALL, Act.URGE, Act.RAISE, Act.CORRECT, Act.NOTE);

    private final List<Unit> departments;
    private final Terms terms;

    Deeds(List<Unit> units, Terms terms) {
        this.departments = units.stream()
                .filter(unit -> unit.kind() == UnitKind.DEPARTMENT || unit.kind() == UnitKind.SUBDISTRICT)
                .toList();
        this.terms = terms;
    }

    /**
     * Something to do.
     *
     * @param body of the command
     * @param decide the same for the core
     */
    record Deed(Act act, Map<String, Object> body, BiFunction<CaseFile, Instant, Decision> decide) {}

    private record Wish(Map<String, Object> body, Assignment assignment) {}

    /**
     * The next deed: most often the next step of the straight way.
     *
     * @param steady false while levels may be coming due, which moving a term would blur
     */
    Deed next(Life life, boolean steady, Random random) {
        List<Act> possible = new ArrayList<>(Stream.concat(ONWARD.stream(), ASIDE.stream())
                .filter(act -> life.file().refuses(act, holder(life.file())).isEmpty())
                .filter(act -> steady || act != Act.RAISE)
                .toList());
        List<Act> onward = possible.stream().filter(ONWARD::contains).toList();
        boolean straight = !onward.isEmpty() && random.nextInt(10) < 7;
        return deed(Drafts.any(straight ? onward : possible, random), life, random);
    }

    private static Actor holder(CaseFile file) {
        return new Actor("integrator", "", file.holder());
    }

    private Deed deed(Act act, Life life, Random random) {
        Actor actor = holder(life.file());
        return switch (act) {
            case DISPATCH -> {
                Wish wish = wish(life, random);
                yield new Deed(act, wish.body(), (file, at) -> file.dispatch(actor, wish.assignment()));
            }
            case TRANSFER -> {
                Wish wish = wish(life, random);
                yield new Deed(act, wish.body(), (file, at) -> file.transfer(actor, wish.assignment()));
            }
            case SIGN -> new Deed(act, Map.of(), (file, at) -> file.sign(actor));
            case CONTACT -> {
                boolean reached = random.nextInt(3) > 0;
                Map<String, Object> body = Map.of("reached", reached, "note", "按号码拨打了一次");
                yield new Deed(act, body, (file, at) -> file.contact(actor, reached, Life.WORDS));
            }
            case REPLY -> {
                ClosingKind kind = Drafts.any(List.of(ClosingKind.values()), random);
                Map<String, Object> body = Map.of("text", "已到现场处理并告知来电人。", "closingKind", kind.official());
                yield new Deed(act, body, (file, at) -> file.reply(actor, kind, Life.WORDS));
            }
            case CALLBACK -> callback(actor, random);
            default -> aside(act, actor, life.file().urgency(), random);
        };
    }

    private static Deed aside(Act act, Actor actor, Urgency now, Random random) {
        Map<String, Object> reason = Map.of("reason", "演练中随机选的一步");
        return switch (act) {
            case RECALL -> new Deed(act, reason, (file, at) -> file.recall(actor, Life.WORDS));
            case REOPEN -> new Deed(act, reason, (file, at) -> file.reopen(actor, Optional.of(Life.WORDS)));
            case URGE ->
                new Deed(act, Map.of("note", "又来电催问"), (file, at) -> file.urge(actor, Optional.of(Life.WORDS)));
            case RAISE -> {
                List<Urgency> others = Stream.of(Urgency.values())
                        .filter(urgency -> urgency != now)
                        .toList();
                Urgency to = Drafts.any(others, random);
                Map<String, Object> body = Map.of("urgency", to.wire(), "reason", "现场情况有变");
                yield new Deed(act, body, (file, at) -> file.raise(actor, to, Life.WORDS, true));
            }
            case CORRECT -> {
                Instant occurred = Instant.parse("2026-01-05T01:00:00Z");
                Correction right = new Correction(Optional.empty(), Optional.empty(), Optional.of(occurred));
                yield new Deed(
                        act, Map.of("occurredAt", occurred.toString()), (file, at) -> file.correct(actor, right));
            }
            default -> new Deed(act, Map.of("text", "记一笔"), (file, at) -> file.note(actor, Life.WORDS));
        };
    }

    private Deed callback(Actor actor, Random random) {
        int attempts = terms.policies().get(0).callback().attempts();
        if (random.nextInt(4) == 0) {
            Callback missed = new Callback(
                    false, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.of(Life.WORDS));
            Map<String, Object> body = Map.of("reached", false, "note", "无人接听");
            return new Deed(Act.CALLBACK, body, (file, at) -> file.callback(actor, missed, attempts, at));
        }
        boolean resolved = random.nextInt(3) > 0;
        Callback answer = new Callback(
                true,
                Optional.of(true),
                Optional.of(resolved ? Callback.Resolved.YES : Callback.Resolved.NO),
                Optional.empty(),
                List.of(),
                Optional.of(Life.WORDS));
        Map<String, Object> body = Map.of("reached", true, "contacted", true, "resolved", resolved, "note", "已问");
        return new Deed(Act.CALLBACK, body, (file, at) -> file.callback(actor, answer, attempts, at));
    }

    /** A town among the router's candidates by its article, where there is one; else a department by a reason. */
    private Wish wish(Life life, Random random) {
        Optional<Wish> town = life.route().findings().alternatives().stream()
                .flatMap(other -> byArticle(life, other).stream())
                .findFirst();
        return town.filter(found -> random.nextBoolean()).orElseGet(() -> byReason(life.file(), random));
    }

    private static Optional<Wish> byArticle(Life life, Alternative other) {
        UnitRef lead = other.lead();
        boolean fits = lead.isTownship()
                && !lead.code().equals(UnitCode.NONE)
                && life.file().holder().filter(lead.code()::equals).isEmpty();
        return other.ground()
                .filter(ground -> fits && ground.delegation().isEmpty())
                .map(ground -> {
                    Assignment assignment = assignment(lead.code(), lead.kind(), article(life, ground));
                    return new Wish(
                            Map.of(
                                    "lead",
                                    lead.code().value(),
                                    "basis",
                                    Map.of("rule", ground.rule().id())),
                            assignment);
                });
    }

    private static Ground article(Life life, LeadGround ground) {
        return new Ground.Article(ground.rule().id(), life.route().versions().dutyBook());
    }

    private Wish byReason(CaseFile file, Random random) {
        List<Unit> others = departments.stream()
                .filter(unit -> file.holder().filter(unit.code()::equals).isEmpty())
                .toList();
        Unit unit = Drafts.any(others, random);
        Assignment assignment = assignment(unit.code(), unit.kind(), new Ground.WrittenReason(Life.WORDS));
        return new Wish(Map.of("lead", unit.code().value(), "reason", "演练中由该单位牵头"), assignment);
    }

    private static Assignment assignment(UnitCode lead, UnitKind kind, Ground ground) {
        return new Assignment(lead, kind, ground, List.of(), Optional.empty(), Optional.empty());
    }
}
