package org.jiesu.core.duty;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiesu.core.place.Placement;
import org.jiesu.core.place.Township;

/** What in the law keeps a candidate from being chosen, whatever the words of the text say. */
final class Bars {
    private final Answering answering;
    private final DutyBook book;
    private final Explanation.Chosen chosen;

    Bars(Answering answering, DutyBook book, Explanation.Chosen chosen) {
        this.answering = answering;
        this.book = book;
        this.chosen = chosen;
    }

    /** The strongest of them. */
    Optional<WhyNot> of(Topic topic, Optional<UnitRef> lead) {
        return Stream.of(
                        accused(topic, lead),
                        standing(topic).flatMap(rule -> elsewhere(rule).or(() -> otherwise(rule))),
                        nobodyLeads(topic),
                        yields(topic),
                        standing(topic).flatMap(this::unsaid),
                        lead.flatMap(this::helps))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<WhyNot> law(String brief, String whole) {
        return Optional.of(new WhyNot(WhyNot.Kind.LAW, brief, whole));
    }

    private Optional<WhyNot> accused(Topic topic, Optional<UnitRef> lead) {
        Optional<Accused> byText = lead.flatMap(unit -> chosen.accused().filter(whose -> whose.spares(unit.kind())));
        return byText.or(() -> topic.accused().filter(whose -> lead.isEmpty()))
                .flatMap(whose -> law("被投诉的就是它，不能自办", whose.told()));
    }

    /** The district's rule by which a topic has its lead there, or would have it. */
    private Optional<DutyRule> standing(Topic topic) {
        Optional<DutyRule> own = topic instanceof Topic.Ruled ruled ? Optional.of(ruled.rule()) : Optional.empty();
        return answering.law(topic).map(Prevailing::rule).or(() -> own).filter(rule -> !rule.ofCity());
    }

    private Optional<WhyNot> elsewhere(DutyRule rule) {
        Placement place = answering.situation().place();
        Where where = rule.reach().where();
        if (where.at(place) != Holds.NO) {
            return Optional.empty();
        }
        String here = place.township().map(Township::name).orElse("这里");
        if (!where.kinds().isEmpty()
                && place.township().filter(where::holdsForKindOf).isEmpty()) {
            String only = kinds(where.kinds());
            String kind =
                    place.township().map(town -> kinds(Set.of(town.kind()))).orElse("别处");
            return law("只管" + only + "，这里是" + kind, named(rule) + "只管" + only + "，" + here + "是" + kind);
        }
        return law("条文不管" + here, named(rule) + "写明了管哪些地方，" + here + "不在其中");
    }

    private static String kinds(Set<Township.Kind> kinds) {
        return kinds.stream()
                .sorted()
                .map(kind -> UnitKind.valueOf(kind.name()).official())
                .collect(Collectors.joining("、"));
    }

    private Optional<WhyNot> otherwise(DutyRule rule) {
        Map<String, Set<String>> told = answering.situation().known().told();
        return new TreeMap<>(rule.reach().when())
                .entrySet().stream()
                        .filter(condition -> told.containsKey(condition.getKey())
                                && !told.get(condition.getKey()).contains(condition.getValue()))
                        .findFirst()
                        .flatMap(condition -> law(
                                "只管“" + condition.getValue() + "”，说的不是",
                                named(rule) + "只管“" + condition.getValue() + "”，诉求说的是“"
                                        + String.join("、", new TreeSet<>(told.get(condition.getKey())))
                                        + "”"));
    }

    /** Where the rule holds only under circumstances of which nobody has spoken, the question that would tell. */
    private Optional<WhyNot> unsaid(DutyRule rule) {
        Map<String, String> when = rule.reach().when();
        return answering.situation().known().open(when).stream().findFirst().flatMap(name -> {
            String asked = book.signals()
                    .circumstance(name)
                    .map(Circumstance::question)
                    .orElse(name);
            return law("是“" + when.get(name) + "”才归它，还没问", named(rule) + "只管“" + when.get(name) + "”，要先问：" + asked);
        });
    }

    /** Only where the chosen one has its rule: one guess is as good as another. */
    private Optional<WhyNot> nobodyLeads(Topic topic) {
        boolean guessed =
                topic instanceof Topic.Ruled && answering.led(topic).ground().isEmpty();
        if (!guessed || chosen.ownership().ground().isEmpty()) {
            return Optional.empty();
        }
        DutyRule rule = ((Topic.Ruled) topic).rule();
        if (!rule.inForce(answering.situation().day())) {
            return law("条文在这一天没有生效", named(rule) + "在" + answering.situation().day() + "没有生效");
        }
        boolean onlyLocal = rule.duty().leads().stream().allMatch(Units::local);
        return onlyLocal
                ? law("条文里它只是配合，没有牵头", named(rule) + "只写由属地牵头，乡镇不得据此主责；别的单位只是配合")
                : law("没有条文让它在这里牵头", named(rule) + "在这里没有让谁牵头");
    }

    private Optional<WhyNot> yields(Topic topic) {
        if (!answering.yields(topic, chosen.best().topic())) {
            return Optional.empty();
        }
        DutyRule rule = ((Topic.Ruled) topic).rule();
        String why = rule.basis().pastPlan(answering.situation().day()) ? "计划期已过，只算推定" : "只是推定";
        return law(
                "只是推定，城市规定在先",
                named(rule) + why + "；“" + chosen.best().topic().matter().name() + "”城市规定有明文，在先");
    }

    private Optional<WhyNot> helps(UnitRef lead) {
        List<Ownership.CoHandler> helpers = chosen.ownership().coHandlers();
        return helpers.stream()
                .filter(helper -> helper.unit().equals(lead))
                .findFirst()
                .flatMap(helper -> law(
                        "这件事里它只是协办",
                        "按“" + chosen.best().topic().matter().name() + "”的条文，" + lead.unit() + "只是协办：" + helper.why()));
    }

    private static String named(DutyRule rule) {
        String document = rule.basis().document();
        // A document called by its number (京平政发〔2019〕12号) stands in no 《》.
        return (document.contains("〔") ? document : "《" + document + "》")
                + rule.basis().clause().inWords();
    }
}
