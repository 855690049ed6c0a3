package org.jiesu.core.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Who answers for each topic in one situation, each looked up once. Safe to use from several threads. */
final class Answering {
    /** All that is not for dispatch stands together: a fire or a crime, nobody here leads. */
    private static final String NOBODY = "不派单";

    private final DutyBook book;
    private final StandingLaw law;
    private final UnitNaming naming;
    private final Map<String, String> leadNames = new ConcurrentHashMap<>();
    private final Map<String, Led> leds = new ConcurrentHashMap<>();
    private final Map<String, Ownership> ownerships = new ConcurrentHashMap<>();
    private final Map<String, Prevailing.Hangs> hanging = new ConcurrentHashMap<>();

    /** Who leads for a topic, by which ground; none where nobody's lead stands in the book. */
    record Led(List<UnitRef> leads, Optional<LeadGround> ground) {
        Optional<UnitRef> first() {
            return leads.stream().findFirst();
        }
    }

    Answering(DutyBook book, Situation situation) {
        this.book = book;
        this.law = new StandingLaw(book, situation);
        this.naming = law.naming();
    }

    Situation situation() {
        return law.situation();
    }

    Optional<Prevailing> law(Topic topic) {
        return topic instanceof Topic.Away
                ? Optional.empty()
                : law.on(topic.matter().code());
    }

    /** Who is meant there by a name that rules or labels use for an owner. */
    UnitRef called(String owner) {
        return naming.first(owner, "");
    }

    /** Whether a complaint there and then can be about the topic: a district's own matter only where its rule holds. */
    boolean competes(Topic topic) {
        if (!(topic instanceof Topic.Ruled ruled) || ruled.rule().ofCity()) {
            return true;
        }
        boolean here = situation()
                .district()
                .map(ruled.rule().reach().district()::equals)
                .orElse(true);
        return here && ruled.rule().inForce(situation().day());
    }

    /** Whether a topic is a district's own by a rule that is 推定, which never stands against the city's book. */
    boolean yields(Topic own, Topic ofCity) {
        LocalDate day = situation().day();
        return own instanceof Topic.Ruled row
                && ofCity instanceof Topic.Ruled city
                && !row.rule().ofCity()
                && row.rule().inferredOn(day)
                && city.rule().ofCity()
                && city.rule().inForce(day);
    }

    /**
     * The matter's own urgency; that of a row only where it holds under a circumstance that is so, for a row may be
     * wider than the matter.
     */
    Urgency urgency(Topic topic) {
        return law(topic)
                .map(Prevailing::rule)
                .filter(rule -> !rule.reach().when().isEmpty()
                        && situation().known().meet(rule.reach().when()) == Holds.YES)
                .map(rule -> rule.duty().urgency())
                .orElse(topic.urgency());
    }

    /** On what the owner still hangs; on nothing where there is no rule. */
    Prevailing.Hangs hangs(Topic topic) {
        return remembered(hanging, topic, this::findHangs);
    }

    private Prevailing.Hangs findHangs(Topic topic) {
        Prevailing.Hangs hangs = law(topic).map(Prevailing::hangs).orElse(Prevailing.Hangs.ON_NOTHING);
        boolean settled = hangs.ownerOnPlace() && Whereabouts.sameLeadEverywhere(book, this, topic);
        return settled ? hangs.whereverItIs() : hangs;
    }

    /** Who leads, without all that is told of it only for the matter that is chosen. */
    Led led(Topic topic) {
        return remembered(leds, topic, this::findLed);
    }

    private Led findLed(Topic topic) {
        return leading(topic)
                .map(this::ledBy)
                .filter(led -> !led.leads().isEmpty())
                .orElseGet(() -> new Led(guessed(topic), Optional.empty()));
    }

    private Optional<Prevailing> leading(Topic topic) {
        return law(topic).filter(found -> !found.leads().isEmpty());
    }

    private Led ledBy(Prevailing prevailing) {
        Optional<LeadGround> delegated = delegated(prevailing);
        List<UnitRef> named = delegated.isPresent()
                ? List.of(naming.first(Units.TOWNSHIP_OF_THE_CASE, ""))
                : naming.all(prevailing.leads(), prevailing.rule().reach().district()).stream()
                        .filter(unit -> !prevailing.spares(unit))
                        .toList();
        return new Led(named, delegated.or(() -> Optional.of(LeadGround.byArticle(prevailing.rule(), naming.day()))));
    }

    /** Who answers, who helps, and why; asked for the matter that is chosen. */
    Ownership ownership(Topic topic) {
        return remembered(ownerships, topic, this::findOwnership);
    }

    private Ownership findOwnership(Topic topic) {
        Led led = led(topic);
        return led.ground().isPresent()
                ? new Telling(naming, leading(topic).orElseThrow()).ownership(led)
                : new Ownership(led.leads(), Optional.empty(), List.of());
    }

    /** Where no rule gives anybody the lead: those likeliest to know, of a rule the first. Never a township. */
    List<UnitRef> guessed(Topic topic) {
        if (!(topic instanceof Topic.Ruled ruled)) {
            return naming.all(topic.leads(), "");
        }
        Duty duty = ruled.rule().duty();
        return Stream.of(
                        duty.leads().stream(),
                        duty.main().stream(),
                        duty.helpers().stream().map(Duty.Helper::unit))
                .flatMap(names -> names)
                .filter(name -> !Units.local(name))
                .map(name -> naming.first(name, ruled.rule().reach().district()))
                .filter(unit -> !unit.isTownship())
                .filter(unit -> topic.accused()
                        .filter(whose -> whose.spares(unit.kind()))
                        .isEmpty())
                .limit(1)
                .toList();
    }

    /** The ground on which the township leads in the department's place, where a delegation of it is on record. */
    private Optional<LeadGround> delegated(Prevailing prevailing) {
        List<DutyRule> handedOver = book.handedOver(prevailing.rule().id());
        if (handedOver.isEmpty()) {
            return Optional.empty();
        }
        UnitRef township = naming.first(Units.TOWNSHIP_OF_THE_CASE, "");
        return handedOver.stream()
                .filter(handed -> !prevailing.spares(township))
                .flatMap(handed -> book.ground(handed.id(), township, naming.day()).stream())
                .findFirst();
    }

    /** The lead by the name it has there; a department merely guessed is not the department of a rule. */
    String leadName(Topic topic) {
        return remembered(leadNames, topic, this::nameOfLead);
    }

    private static <T> T remembered(Map<String, T> known, Topic topic, Function<Topic, T> find) {
        T before = known.get(topic.matter().code());
        if (before != null) {
            return before;
        }
        T found = find.apply(topic);
        if (known.size() < StandingLaw.REMEMBERED) {
            known.put(topic.matter().code(), found);
        }
        return found;
    }

    private String nameOfLead(Topic topic) {
        if (topic instanceof Topic.Away) {
            return NOBODY;
        }
        Optional<Prevailing> prevailing = leading(topic);
        if (prevailing.isPresent()) {
            String district = prevailing.get().rule().reach().district();
            return naming.first(prevailing.get().leads().get(0), district).unit();
        }
        Optional<UnitRef> likely = guessed(topic).stream().findFirst();
        return "推定 " + likely.map(UnitRef::unit).orElse(topic.matter().code());
    }
}
