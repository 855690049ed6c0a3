package org.jiesu.dispatch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jiesu.core.calendar.WorkCalendar;
import org.jiesu.core.casefile.Assignment;
import org.jiesu.core.casefile.ContentRef;
import org.jiesu.core.casefile.Ground;
import org.jiesu.core.casefile.Refusal;
import org.jiesu.core.duty.DutyBook;
import org.jiesu.core.duty.DutyRule;
import org.jiesu.core.duty.LeadGround;
import org.jiesu.core.duty.Matter;
import org.jiesu.core.duty.Unit;
import org.jiesu.core.duty.UnitCode;
import org.jiesu.core.duty.UnitKind;
import org.jiesu.core.duty.Units;
import org.jiesu.store.Change;
import org.jiesu.store.ContentKind;
import org.jiesu.store.LockedCase;
import org.jiesu.store.Words;

/** Turns a dispatcher's wish into an assignment that the law allows, or says why it cannot. */
public final class Owners {
    private final Supplier<DutyBook> book;

    public Owners(Supplier<DutyBook> book) {
        this.book = book;
    }

    /** The wish with its units and its article looked up. */
    record Found(
            Optional<Assignment> assignment,
            Optional<Refusal> refusal,
            Optional<Change.NamedMatter> matter,
            List<Outcome.Wrong> wrongs) {
        static Found refused(Refusal refusal) {
            return new Found(Optional.empty(), Optional.of(refusal), Optional.empty(), List.of());
        }
    }

    /** Which day's law is asked. */
    @FunctionalInterface
    interface AsOf {
        LocalDate day(LockedCase locked);
    }

    static LocalDate dayOfIntake(LockedCase locked) {
        return locked.receivedAt().atZone(WorkCalendar.ZONE).toLocalDate();
    }

    static LocalDate today(LockedCase locked) {
        return locked.at().atZone(WorkCalendar.ZONE).toLocalDate();
    }

    Found find(Wish wish, LockedCase locked, LocalDate day, Words words) {
        List<Outcome.Wrong> wrongs = new ArrayList<>();
        Optional<Unit> lead = unit(wish.lead(), locked, "/lead", wrongs);
        List<UnitCode> helpers = new ArrayList<>();
        for (int i = 0; i < wish.helpers().size(); i++) {
            unit(wish.helpers().get(i), locked, "/coHandlers/" + i, wrongs)
                    .map(Unit::code)
                    .filter(code ->
                            lead.filter(unit -> unit.code().equals(code)).isEmpty() && !helpers.contains(code))
                    .ifPresent(helpers::add);
        }
        wish.rule()
                .filter(rule -> book.get().rule(rule).isEmpty())
                .ifPresent(rule -> wrongs.add(new Outcome.Wrong("/basis/rule", "权责清单里没有“" + rule + "”这一条")));
        if (!wrongs.isEmpty() || lead.isEmpty()) {
            return new Found(Optional.empty(), Optional.empty(), Optional.empty(), wrongs);
        }
        return wish.rule().isPresent()
                ? byArticle(wish, day, lead.get(), helpers, words)
                : byReason(wish, lead.get(), helpers, words);
    }

    private Found byArticle(Wish wish, LocalDate day, Unit lead, List<UnitCode> helpers, Words words) {
        Optional<LeadGround> found = book.get()
                .ground(wish.rule().orElseThrow(), lead.ref(), day)
                .filter(ground -> names(ground.rule(), lead, day));
        if (found.isEmpty()) {
            return Found.refused(Refusal.ARTICLE_NOT_FOR_UNIT);
        }
        LeadGround legal = found.get();
        Ground ground = legal.delegation()
                .<Ground>map(act -> new Ground.Delegated(act.id()))
                .orElseGet(
                        () -> new Ground.Article(legal.rule().id(), book.get().version()));
        Matter matter = legal.rule().matter();
        Optional<ContentRef> remark = wish.reason().map(reason -> words.seal(ContentKind.REASON, reason));
        return found(lead, ground, helpers, Optional.of(new Change.NamedMatter(matter.code(), matter.name())), remark);
    }

    /** Whether the rule gives the lead to this unit: an article about somebody else is no ground. */
    private boolean names(DutyRule rule, Unit lead, LocalDate day) {
        Units units = book.get().units();
        return rule.duty().leads().stream()
                .anyMatch(name -> Units.local(name)
                        ? holdsTheGround(name, lead.kind())
                        : units.find(lead.district(), name)
                                        .filter(unit -> units.onDay(unit, day).equals(lead))
                                        .isPresent()
                                || lead.isCalled(name)
                                || units.ownOf(name, lead.district(), day).contains(lead));
    }

    private static boolean holdsTheGround(String name, UnitKind kind) {
        return kind == UnitKind.TOWNSHIP
                || (name.equals(Units.WHOEVER_HAS_THE_GROUND)
                        && (kind == UnitKind.SUBDISTRICT || kind == UnitKind.PARK));
    }

    private static Found byReason(Wish wish, Unit lead, List<UnitCode> helpers, Words words) {
        if (lead.kind() == UnitKind.TOWNSHIP) {
            return Found.refused(Refusal.TOWNSHIP_WITHOUT_ARTICLE);
        }
        if (wish.reason().isEmpty()) {
            return Found.refused(Refusal.REASON_MISSING);
        }
        Ground ground = new Ground.WrittenReason(
                words.seal(ContentKind.REASON, wish.reason().get()));
        return found(lead, ground, helpers, wish.matter(), Optional.empty());
    }

    private static Found found(
            Unit lead,
            Ground ground,
            List<UnitCode> helpers,
            Optional<Change.NamedMatter> matter,
            Optional<ContentRef> remark) {
        Assignment assignment =
                new Assignment(lead.code(), lead.kind(), ground, helpers, matter.map(Change.NamedMatter::code), remark);
        return new Found(Optional.of(assignment), Optional.empty(), matter, List.of());
    }

    /** The unit that goes by this code or name in the district of the case. */
    Optional<UnitCode> named(String named, LockedCase locked, String pointer, List<Outcome.Wrong> wrongs) {
        return unit(named, locked, pointer, wrongs).map(Unit::code);
    }

    private Optional<Unit> unit(String named, LockedCase locked, String pointer, List<Outcome.Wrong> wrongs) {
        Optional<Unit> unit = book.get().units().byCode(new UnitCode(named)).or(() -> book.get()
                .units()
                .find(locked.district().orElse(""), named));
        unit = unit.filter(found -> found.kind() != UnitKind.HOTLINE);
        if (unit.isEmpty()) {
            String where = locked.district().orElse("这个区还不知道，请用单位代码");
            wrongs.add(new Outcome.Wrong(pointer, "没有“" + named + "”这个单位（" + where + "）"));
        }
        return unit;
    }
}
