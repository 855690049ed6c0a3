package org.jiesu.casebook;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jiesu.core.casefile.Actor;
import org.jiesu.core.casefile.Assignment;
import org.jiesu.core.casefile.Callback;
import org.jiesu.core.casefile.CaseFact;
import org.jiesu.core.casefile.ClockFact;
import org.jiesu.core.casefile.ClockTurn;
import org.jiesu.core.casefile.Correction;
import org.jiesu.core.casefile.Ground;
import org.jiesu.core.casefile.RecordedFact;
import org.jiesu.core.casefile.RemarkFact;
import org.jiesu.core.duty.UnitCode;
import org.jiesu.core.sla.Clock;
import org.jiesu.core.sla.Reckoned;
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
        if (recorded.fact() instanceof ClockFact.LevelFired) {
            return "superior";
        }
        if (by.unit().isPresent()) {
            return by.unit().equals(eyes) ? "own" : "department";
        }
        return by.equals(Actor.SYSTEM) || recorded.fact() instanceof ClockFact.ClocksTurned ? "system" : "superior";
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
            return "派单：" + given(dispatched.assignment());
        } else if (fact instanceof CaseFact.Signed signed) {
            return name(signed.unit()) + "签收";
        } else if (fact instanceof CaseFact.Contacted contacted) {
            return name(contacted.unit()) + (contacted.reached() ? "联系到市民" : "联系市民，未接通");
        } else if (fact instanceof CaseFact.Replied replied) {
            return name(replied.unit()) + "反馈：" + replied.closingKind().official();
        } else if (fact instanceof ClockFact.ClocksTurned turned) {
            return turned.turns().stream().map(this::turn).collect(Collectors.joining("；"));
        } else if (fact instanceof ClockFact.LevelFired fired) {
            return fired.kind().official() + "时限" + level(fired) + "，报" + fired.rung();
        } else if (fact instanceof ClockFact.LevelSkipped skipped) {
            return skipped.kind().official() + "时限的较低一级并入更高一级，不再单报";
        }
        return aside(fact);
    }

    private String aside(CaseFact fact) {
        if (fact instanceof CaseFact.Transferred transferred) {
            return "由" + name(transferred.from()) + "改派：" + given(transferred.assignment());
        } else if (fact instanceof CaseFact.Recalled recalled) {
            return "撤回对" + name(recalled.from()) + "的派单";
        } else if (fact instanceof CaseFact.CalledBack called) {
            return "回访：" + said(called.answer()) + (called.counts() ? "" : "（同一半天，不另计次）");
        } else if (fact instanceof CaseFact.Closed closed) {
            return "办结：" + closed.why().official();
        } else if (fact instanceof CaseFact.Reopened reopened) {
            return "重办：第 " + reopened.period() + " 次办理，仍由" + name(reopened.lead()) + "主办";
        } else if (fact instanceof RemarkFact.Urged) {
            return "市民催单";
        } else if (fact instanceof RemarkFact.Raised raised) {
            return "紧急程度由 " + raised.from().wire() + " 改为 " + raised.to().wire();
        } else if (fact instanceof RemarkFact.Corrected corrected) {
            return "更正：" + corrected(corrected.correction());
        } else if (fact instanceof RemarkFact.Noted) {
            return "记事";
        }
        return AsideLines.of(fact, this);
    }

    private String turn(ClockTurn turn) {
        if (turn instanceof ClockTurn.Started started) {
            Clock clock = started.clock();
            return clock.kind().official() + "时限开始，由" + name(clock.owes()) + "负责"
                    + provisional(clock.run().reckoned());
        } else if (turn instanceof ClockTurn.Ended ended) {
            return ended.kind().official()
                    + switch (ended.how()) {
                        case MET -> "按时完成";
                        case LATE -> "超时限完成";
                        case CLEARED -> "时限取消";
                    };
        } else if (turn instanceof ClockTurn.Handed handed) {
            return handed.kind().official() + "时限转由" + name(handed.owes()) + "负责";
        } else if (turn instanceof ClockTurn.Moved moved) {
            return moved.kind().official()
                    + moved.dueAt().map(due -> "时限改到 " + Working.minute(due)).orElse("时限停走")
                    + provisional(moved.reckoned());
        }
        throw new IllegalStateException("a turn without a line: " + turn);
    }

    private static String provisional(Optional<Reckoned> reckoned) {
        return reckoned.filter(Reckoned::provisional)
                .map(by -> "（暂定：" + Working.years(by.missing()) + "放假安排还没有公布）")
                .orElse("");
    }

    private static String said(Callback answer) {
        if (!answer.reached()) {
            return "未接通";
        }
        String resolved = answer.resolved()
                .map(word -> switch (word) {
                    case YES -> "已解决";
                    case PARTLY -> "部分解决";
                    case NO -> "未解决";
                })
                .orElse("");
        String satisfied = answer.satisfied()
                .map(word -> switch (word) {
                    case YES -> "，满意";
                    case MOSTLY -> "，基本满意";
                    case NO -> "，不满意";
                })
                .orElse("");
        return resolved + satisfied;
    }

    private static String corrected(Correction correction) {
        List<String> what = new ArrayList<>();
        correction.place().ifPresent(place -> what.add("地点"));
        correction.matter().ifPresent(matter -> what.add("事项"));
        correction.occurredAt().ifPresent(at -> what.add("发生时间"));
        return String.join("、", what);
    }

    String given(Assignment given) {
        String helpers = given.helpers().stream().map(this::name).collect(Collectors.joining("、"));
        return name(given.lead()) + "主办（" + ground(given.ground()) + "）"
                + (helpers.isEmpty() ? "" : "，" + helpers + "协办");
    }

    private String ground(Ground ground) {
        if (ground instanceof Ground.Article article) {
            return units.article(article.rule());
        }
        return ground instanceof Ground.Delegated delegated ? delegated.delegation() : "书面理由";
    }

    private static String level(ClockFact.LevelFired fired) {
        return switch (fired.level()) {
            case HALF -> "过半";
            case NEAR -> "临近";
            case DUE -> "已到";
            case OVER25 -> "超出四分之一";
            case OVER100 -> "超出一倍";
        };
    }

    String name(UnitCode code) {
        return units.of(code).unit();
    }
}
