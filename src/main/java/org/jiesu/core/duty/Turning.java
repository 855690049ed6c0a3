package org.jiesu.core.duty;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jiesu.core.place.Placement;
import org.jiesu.core.place.Township;

/** To whom an answer that is still open would turn the chosen matter: about the place, or about a circumstance. */
final class Turning {
    private final DutyBook book;
    private final Answering answering;
    private final Topic chosen;
    private final Supplier<List<Turn>> turns = new Once<>(this::find);

    /** One possible answer, and who would lead by it. */
    private record Turn(UnitRef lead, Optional<Township> town, String answer, String question) {}

    Turning(DutyBook book, Answering answering, Topic chosen) {
        this.book = book;
        this.answering = answering;
        this.chosen = chosen;
    }

    /** The answer that would make the unit the owner, if there is one. */
    Optional<WhyNot> to(UnitRef lead) {
        List<Turn> turned =
                turns.get().stream().filter(turn -> turn.lead().equals(lead)).toList();
        return turned.stream().findFirst().map(first -> {
            String answer = first.town().isPresent() ? places(turned) : "“" + first.answer() + "”";
            return new WhyNot(
                    WhyNot.Kind.QUESTION,
                    "若是" + answer + "就归它，先问",
                    "若是" + answer + "，就归" + lead.unit() + "；先问：" + first.question());
        });
    }

    private static String places(List<Turn> turned) {
        List<Township> towns =
                turned.stream().flatMap(turn -> turn.town().stream()).toList();
        if (towns.size() == 1) {
            return towns.get(0).name();
        }
        Set<Township.Kind> kinds = towns.stream().map(Township::kind).collect(Collectors.toSet());
        return kinds.size() == 1
                ? UnitKind.valueOf(kinds.iterator().next().name()).official()
                : "别的镇街";
    }

    private List<Turn> find() {
        Prevailing.Hangs hangs = answering.hangs(chosen);
        List<Turn> found = new ArrayList<>();
        if (hangs.ownerOnCircumstance()) {
            hangs.open().stream()
                    .flatMap(name -> book.signals().circumstance(name).stream())
                    .forEach(asked -> asked.values().forEach(value -> found.addAll(answered(asked, value.value()))));
        }
        if (hangs.ownerOnPlace()) {
            for (Placement there :
                    Whereabouts.possible(book, answering.situation().place())) {
                led(new Situation(
                                there,
                                answering.situation().day(),
                                answering.situation().known()))
                        .ifPresent(lead -> found.add(new Turn(lead, there.township(), "", "在哪个镇街？")));
            }
        }
        return found;
    }

    private List<Turn> answered(Circumstance asked, String value) {
        return led(answering.situation().answered(asked.name(), value)).stream()
                .map(lead -> new Turn(lead, Optional.empty(), value, asked.question()))
                .toList();
    }

    private Optional<UnitRef> led(Situation situation) {
        return new Answering(book, situation).led(chosen).first();
    }
}
