package org.jiesu.core.duty;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells of the rule that prevails for the matter that is chosen who helps beside the lead, and why it prevails. */
final class Telling {
    private final UnitNaming naming;
    private final Prevailing prevailing;

    Telling(UnitNaming naming, Prevailing prevailing) {
        this.naming = naming;
        this.prevailing = prevailing;
    }

    Ownership ownership(Answering.Led led) {
        String district = prevailing.rule().reach().district();
        List<UnitRef> named = led.leads();
        List<Ownership.CoHandler> helpers = new ArrayList<>();
        for (Duty.Helper helper : beside()) {
            naming.all(List.of(helper.unit()), district).stream()
                    .filter(unit -> !named.contains(unit) && !prevailing.spares(unit))
                    .filter(unit ->
                            helpers.stream().noneMatch(other -> other.unit().equals(unit)))
                    .forEach(unit -> helpers.add(new Ownership.CoHandler(unit, helper.why(), helper.inferred())));
        }
        List<String> succeeded = naming.succeeded(prevailing.leads(), district);
        return new Ownership(named, led.ground(), helpers, Optional.of(precedence(succeeded)));
    }

    private Precedence precedence(List<String> succeeded) {
        Precedence told = prevailing.precedence().get();
        String because = Stream.concat(Stream.of(told.because()), succeeded.stream())
                .reduce((one, more) -> one + "；" + more)
                .orElseThrow();
        return new Precedence(told.tier(), because, told.confirmedBy(), told.beaten(), told.inferred());
    }

    /** Who helps: leads that may not lead there, who answers beside the lead, and the helpers proper. */
    private List<Duty.Helper> beside() {
        Duty duty = prevailing.rule().duty();
        List<Duty.Helper> beside = new ArrayList<>();
        duty.leads().stream()
                .filter(name -> !prevailing.leads().contains(name))
                .forEach(name -> beside.add(new Duty.Helper(name, "属地配合", false)));
        duty.main().forEach(name -> beside.add(new Duty.Helper(name, "主责", false)));
        beside.addAll(duty.helpers());
        return beside;
    }
}
