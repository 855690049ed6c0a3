package org.jiesu.core.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The candidates of one complaint: who would lead for each topic, which one is best and who the runners-up are. */
final class Contest {
    private static final int RUNNERS_UP = 4;

    private final DutyBook book;
    private final UnitNaming naming;
    private final Complaint complaint;
    private final List<MatterRanker.Ranked> ranked;

    Contest(DutyBook book, UnitNaming naming, Complaint complaint, List<MatterRanker.Ranked> ranked) {
        this.book = book;
        this.naming = naming;
        this.complaint = complaint;
        this.ranked = ranked;
    }

    /** The topic that most speaks for. */
    Optional<MatterRanker.Ranked> best() {
        return ranked.stream().findFirst();
    }

    /** The share of all topics that the same unit would lead: they differ in the article, not in the owner. */
    double shareOfLead(Topic topic) {
        Optional<String> lead = leadName(topic);
        return ranked.stream()
                .filter(candidate -> leadName(candidate.topic()).equals(lead))
                .mapToDouble(MatterRanker.Ranked::share)
                .sum();
    }

    Ownership ownership(Topic topic) {
        return topic instanceof Topic.Ruled ruled
                ? owned(ruled.rule())
                : new Ownership(naming.all(topic.leads()), Optional.empty(), List.of());
    }

    private Ownership owned(DutyRule rule) {
        List<Ownership.CoHandler> helpers = new ArrayList<>();
        List<UnitRef> leads = naming.all(rule.duty().leads());
        Optional<LeadGround> delegated = delegated(rule);
        UnitRef township = naming.first(Units.TOWNSHIP_OF_THE_CASE);
        List<UnitRef> named = delegated.isPresent() ? List.of(township) : leads;
        for (Duty.Helper helper : rule.duty().helpers()) {
            naming.all(List.of(helper.unit())).stream()
                    .filter(unit -> !named.contains(unit))
                    .forEach(unit -> helpers.add(new Ownership.CoHandler(unit, helper.why(), helper.inferred())));
        }
        LeadGround ground = delegated.orElseGet(() -> LeadGround.byArticle(rule, complaint.day()));
        return new Ownership(named, Optional.of(ground), helpers);
    }

    /** The ground on which the township leads in the department's place, where a delegation of it is on record. */
    private Optional<LeadGround> delegated(DutyRule rule) {
        UnitRef township = naming.first(Units.TOWNSHIP_OF_THE_CASE);
        return book.rules().stream()
                .filter(DutyRule::needsDelegation)
                .filter(handed -> handed.standing().of().equals(Optional.of(rule.id())))
                .flatMap(handed -> book.ground(handed.id(), township, complaint.day()).stream())
                .findFirst();
    }

    /** The best of the others, other leads before further matters of the same lead. */
    List<Alternative> runnersUp(Topic chosen) {
        List<Alternative> others = new ArrayList<>();
        Set<String> leads = new HashSet<>();
        leadName(chosen).ifPresent(leads::add);
        for (MatterRanker.Ranked candidate : ranked) {
            if (others.size() < RUNNERS_UP
                    && leadName(candidate.topic()).filter(leads::add).isPresent()) {
                alternative(candidate, chosen).ifPresent(others::add);
            }
        }
        for (MatterRanker.Ranked candidate : ranked) {
            boolean listed = candidate.topic().equals(chosen)
                    || others.stream().anyMatch(other -> other.matter()
                            .code()
                            .equals(candidate.topic().matter().code()));
            if (others.size() < RUNNERS_UP && !listed) {
                alternative(candidate, chosen).ifPresent(others::add);
            }
        }
        return others;
    }

    /** The candidate as one that was not chosen; nothing for what nobody would lead. */
    Optional<Alternative> alternative(MatterRanker.Ranked candidate, Topic chosen) {
        Ownership ownership = ownership(candidate.topic());
        String whyNot = candidate.spans().isEmpty()
                ? "只是说法相近，没有说到这一事项的字句"
                : "也有说到这一事项的字句，但不如“" + chosen.matter().name() + "”贴切";
        return ownership
                .lead()
                .map(lead -> new Alternative(
                        lead, candidate.topic().matter(), candidate.share(), ownership.ground(), whyNot));
    }

    /** Whether a topic is about something else than the best one and those already listed. */
    boolean isAnotherMatter(Topic topic, Topic best, List<Alternative> listed) {
        boolean known = listed.stream().anyMatch(other -> other.matter().equals(topic.matter()));
        boolean sameOwner = leadName(topic).equals(leadName(best));
        return !known && !(sameOwner && articleOf(topic) == articleOf(best));
    }

    LocalDate day() {
        return complaint.day();
    }

    private static int articleOf(Topic topic) {
        return topic instanceof Topic.Ruled ruled ? ruled.rule().basis().article() : 0;
    }

    /** The first lead as the book names it; a department merely suggested is not the department of a rule. */
    private static Optional<String> leadName(Topic topic) {
        return topic.leads().stream().findFirst().map(lead -> topic instanceof Topic.Ruled ? lead : "推定 " + lead);
    }
}
