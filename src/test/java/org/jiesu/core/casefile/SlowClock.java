package org.jiesu.core.casefile;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiesu.core.duty.Urgency;
import org.jiesu.core.sla.Clock;

/**
 * When the citizen's clock of a story is due, counted minute by minute straight from the facts, by nothing of the
 * program's own reckoning. It knows the terms of {@link Cases#POLICY} by heart.
 */
final class SlowClock {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration QUESTION = Duration.ofHours(2);

    private final Instant start;
    private final List<Instant> stops = new ArrayList<>();
    private final List<Optional<Instant>> goesOn = new ArrayList<>();
    private final List<Instant> sources = new ArrayList<>();
    private final List<Duration> lengths = new ArrayList<>();

    SlowClock(Story story, Clock clock) {
        this.start = clock.startedAt();
        Urgency urgency = story.now().urgency();
        wait(start, whole(urgency));
        boolean upheld = false;
        for (int i = 0; i < story.told().size(); i++) {
            RecordedFact told = story.told().get(i);
            if (story.files().get(i + 1).period() != clock.period()) {
                continue;
            }
            CaseFact fact = told.fact();
            if (fact instanceof ReturnFact.Adjudicated ruled && ruled.upheld()) {
                upheld = ruled.assignment().isEmpty();
                stopEnds(told.at());
                ruled.assignment()
                        .ifPresent(given -> wait(told.at(), whole(urgency).dividedBy(4)));
            } else if (fact instanceof CaseFact.Dispatched) {
                if (upheld) {
                    wait(told.at(), whole(urgency).dividedBy(4));
                }
                upheld = false;
            } else if (fact instanceof CaseFact.Transferred || fact instanceof CaseFact.Recalled) {
                stopEnds(told.at());
                upheld = false;
            } else if (fact instanceof RespiteFact respite) {
                respite(respite, told.at());
            } else if (fact instanceof CaseFact.Contacted contacted && contacted.reached()) {
                questionEnds(told.at());
            }
        }
    }

    private void respite(RespiteFact fact, Instant at) {
        if (fact instanceof RespiteFact.HoldRuled ruled && ruled.granted()) {
            stops.add(at);
            goesOn.add(Optional.empty());
        } else if (fact instanceof RespiteFact.Resumed) {
            for (int i = 0; i < stops.size(); i++) {
                if (goesOn.get(i).isEmpty()) {
                    goesOn.set(i, Optional.of(at));
                }
            }
        } else if (fact instanceof RespiteFact.Questioned) {
            stops.add(at);
            goesOn.add(Optional.of(at.plus(QUESTION)));
        } else if (fact instanceof RespiteFact.ExtensionRuled ruled && ruled.granted()) {
            wait(at, Duration.between(at, ruled.until()));
        }
    }

    /** All halts are over. */
    private void stopEnds(Instant at) {
        for (int i = 0; i < stops.size(); i++) {
            if (goesOn.get(i).map(at::isBefore).orElse(true)) {
                goesOn.set(i, Optional.of(at));
            }
        }
    }

    /** Questions are answered; holds go on. */
    private void questionEnds(Instant at) {
        for (int i = 0; i < stops.size(); i++) {
            if (goesOn.get(i).filter(at::isBefore).isPresent()) {
                goesOn.set(i, Optional.of(at));
            }
        }
    }

    private void wait(Instant from, Duration length) {
        sources.add(from);
        lengths.add(length);
    }

    /** The latest of all that may decide; empty where a halt without end keeps it from coming. */
    Optional<Instant> due() {
        Optional<Instant> latest = Optional.of(start);
        for (int i = 0; i < sources.size(); i++) {
            Optional<Instant> one = passed(sources.get(i), lengths.get(i));
            latest = latest.flatMap(so -> one.map(at -> at.isAfter(so) ? at : so));
        }
        return latest;
    }

    private Optional<Instant> passed(Instant from, Duration length) {
        Instant at = from;
        Duration left = length;
        while (!left.isZero()) {
            Instant minute = at;
            for (int i = 0; i < stops.size(); i++) {
                if (!minute.isBefore(stops.get(i)) && goesOn.get(i).isEmpty()) {
                    return Optional.empty();
                }
            }
            boolean stands = false;
            for (int i = 0; i < stops.size(); i++) {
                stands |= !minute.isBefore(stops.get(i))
                        && goesOn.get(i).filter(minute::isBefore).isPresent();
            }
            Duration step = left.compareTo(MINUTE) < 0 ? left : MINUTE;
            left = stands ? left : left.minus(step);
            at = at.plus(stands ? MINUTE : step);
        }
        return Optional.of(at);
    }

    private static Duration whole(Urgency urgency) {
        return switch (urgency) {
            case H2 -> Duration.ofHours(2);
            case H24 -> Duration.ofHours(24);
            case D7 -> Duration.ofDays(7);
            case D15 -> Duration.ofDays(15);
        };
    }

    /** The length of the term by which a clock goes. */
    static Duration length(Clock clock) {
        return switch (clock.run().reckoned().orElseThrow().term().orElseThrow().official()) {
            case "2 小时" -> Duration.ofHours(2);
            case "24 小时" -> Duration.ofHours(24);
            case "7 天" -> Duration.ofDays(7);
            case "15 天" -> Duration.ofDays(15);
            default -> throw new IllegalStateException("no term of the test's policy: " + clock);
        };
    }
}
