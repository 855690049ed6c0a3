package org.jiesu.casebook;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jiesu.core.casefile.Actor;
import org.jiesu.core.casefile.Assignment;
import org.jiesu.core.casefile.CaseFact;
import org.jiesu.core.casefile.Ground;
import org.jiesu.core.casefile.RecordedFact;
import org.jiesu.core.duty.UnitCode;
import org.jiesu.store.StoredFact;

/** Facts as lines of the record: what happened, without personal data. */
final class FactLines {
    private final UnitNames units;
    private final Optional<UnitCode> eyes;

    FactLines(UnitNames units, Optional<UnitCode> eyes) {
        this.units = units;
        this.eyes = eyes;
    }

    RecordView.FactView of(StoredFact stored) {
        RecordedFact recorded = stored.read();
        return new RecordView.FactView(
                recorded.seq(),
                kind(recorded.fact()),
                recorded.at(),
                actor(recorded),
                summary(recorded.fact()),
                HexFormat.of().formatHex(stored.hash().getBytes()),
                stored.position().isPresent() ? stored.position().getAsLong() : null);
    }

    private RecordView.ActorView actor(RecordedFact recorded) {
        Actor by = recorded.by();
        Optional<UnitView> unit = by.unit().map(units::of);
        return new RecordView.ActorView(
                by.account(), by.post(), unit.map(UnitView::unit).orElse(null), shape(recorded, by));
    }

    private String shape(RecordedFact recorded, Actor by) {
        if (recorded.fact() instanceof CaseFact.Received) {
            return "citizen";
        }
        if (recorded.fact() instanceof CaseFact.LevelFired) {
            return "superior";
        }
        if (by.unit().isPresent()) {
            return by.unit().equals(eyes) ? "own" : "department";
        }
        return by.equals(Actor.SYSTEM) || recorded.fact() instanceof CaseFact.ClockStarted ? "system" : "superior";
    }

    private static String kind(CaseFact fact) {
        return fact.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .toLowerCase(Locale.ROOT);
    }

    private String summary(CaseFact fact) {
        if (fact instanceof CaseFact.Received received) {
            return "市民来电受理，案号 " + received.number().value();
        } else if (fact instanceof CaseFact.Dispatched dispatched) {
            return dispatched(dispatched.assignment());
        } else if (fact instanceof CaseFact.Signed signed) {
            return name(signed.unit()) + "签收";
        } else if (fact instanceof CaseFact.Contacted contacted) {
            return name(contacted.unit()) + (contacted.reached() ? "联系到市民" : "联系市民，未接通");
        } else if (fact instanceof CaseFact.Replied replied) {
            return name(replied.unit()) + "反馈：" + replied.closingKind().official();
        } else if (fact instanceof CaseFact.ClockStarted started) {
            return started.clock().kind().official() + "时限开始，由"
                    + name(started.clock().owes()) + "负责";
        } else if (fact instanceof CaseFact.ClockEnded ended) {
            return ended.kind().official() + (ended.late() ? "超时限完成" : "按时完成");
        } else if (fact instanceof CaseFact.LevelFired fired) {
            return fired.kind().official() + "时限" + level(fired) + "，报" + fired.rung();
        } else if (fact instanceof CaseFact.LevelSkipped skipped) {
            return skipped.kind().official() + "时限的较低一级并入更高一级，不再单报";
        }
        throw new IllegalStateException("a fact without a line: " + fact);
    }

    private String dispatched(Assignment given) {
        String helpers = given.helpers().stream().map(this::name).collect(Collectors.joining("、"));
        String by =
                given.ground() instanceof Ground.Article article ? "（" + units.article(article.rule()) + "）" : "（书面理由）";
        return "派单：" + name(given.lead()) + "主办" + by + (helpers.isEmpty() ? "" : "，" + helpers + "协办");
    }

    private static String level(CaseFact.LevelFired fired) {
        return switch (fired.level()) {
            case HALF -> "过半";
            case NEAR -> "临近";
            case DUE -> "已到";
            case OVER25 -> "超出四分之一";
            case OVER100 -> "超出一倍";
        };
    }

    private String name(UnitCode code) {
        return units.of(code).unit();
    }
}
