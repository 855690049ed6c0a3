package org.jiesu.core.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiesu.core.place.Placement;
import org.jiesu.core.place.Township;

/** Decides what is to be done, from the best topic, its owner, the place and how sure all of it is. */
final class Judge {
    private final DutyBook book;
    private final Placement place;
    private final LocalDate day;
    private final double threshold;
    private final double question;
    private final double internal;

    Judge(DutyBook book, Placement place, LocalDate day, RoutingSettings settings) {
        this.book = book;
        this.place = place;
        this.day = day;
        this.threshold = settings.threshold();
        this.question = settings.question();
        this.internal = settings.internal();
    }

    RouteVerdict nobody(String reason) {
        return new RouteVerdict(RouteDecision.REVIEW, 0, threshold, Optional.of(reason), List.of());
    }

    /** @param accused whose persons the text accuses, where they would lead: somebody else stands in their place */
    RouteVerdict decide(
            Topic topic, Ownership ownership, Prevailing.Hangs hangs, double confidence, Optional<Accused> accused) {
        boolean sure = confidence >= threshold;
        if (topic instanceof Topic.Silent silent && !standing(ownership)) {
            return review(confidence, silent.uncovered().suggestion().why());
        }
        if (topic instanceof Topic.Away) {
            String name = topic.matter().name();
            return confidence >= internal
                    ? verdict(RouteDecision.INTERNAL, confidence, "“" + name + "”不是派单事项")
                    : review(confidence, "可能是“" + name + "”，不够肯定，须由人判断");
        }
        if (accused.isPresent()) {
            return review(confidence, accused.get().told());
        }
        if (ownership.ground().isEmpty() && topic.accused().isPresent()) {
            return review(confidence, topic.accused().get().told() + "；上一级由谁办理没有写明，由指挥中心定");
        }
        if (ownership.ground().isEmpty()) {
            return review(confidence, day + " 没有生效的条文写明由谁负责，须由人判断");
        }
        if (!sure && confidence >= question && needsTownship(ownership)) {
            return verdict(RouteDecision.ASK_PLACE, confidence, whyAsked());
        }
        if (!sure) {
            return review(confidence, "把握不够：几个事项都说得通，须由人判断");
        }
        return knownEnough(ownership, hangs, confidence);
    }

    /** Where one answer would settle the owner, it is asked for; where several would have to come, a person decides. */
    private RouteVerdict knownEnough(Ownership ownership, Prevailing.Hangs hangs, double confidence) {
        Optional<String> foreign =
                place.district().filter(district -> !book.units().knowsDistrict(district));
        if (foreign.isPresent()) {
            return review(confidence, "没有" + foreign.get() + "的单位名录，须由人判断");
        }
        List<Question> open = open(hangs);
        if (hangs.ownerOnCircumstance()) {
            boolean one = open.size() == 1 && !hangs.ownerOnPlace();
            String reason = one ? "由谁办理要看一个情况，先问清楚" : "由谁办理要看几个情况，须由人判断";
            return new RouteVerdict(
                    one ? RouteDecision.ASK_PLACE : RouteDecision.REVIEW,
                    confidence,
                    threshold,
                    Optional.of(reason),
                    joined(open, questions()));
        }
        RouteVerdict verdict = placed(ownership, hangs.ownerOnPlace(), confidence);
        return new RouteVerdict(
                verdict.decision(), confidence, threshold, verdict.reason(), joined(verdict.questions(), open));
    }

    /** Whether a rule answers that is not merely 推定: on what the city's book is silent that alone sends nobody. */
    private static boolean standing(Ownership ownership) {
        return ownership.ground().isPresent()
                && ownership.precedence().filter(Precedence::inferred).isEmpty();
    }

    private boolean needsTownship(Ownership ownership) {
        boolean known = place.district().map(book.units()::knowsDistrict).orElse(true);
        return known
                && ownership.lead().filter(UnitRef.TOWNSHIP_OF_THE_CASE::equals).isPresent();
    }

    private List<Question> open(Prevailing.Hangs hangs) {
        return hangs.open().stream()
                .flatMap(name -> book.signals().circumstance(name).stream())
                .map(asked -> new Question(asked.name(), asked.question(), asked.name()))
                .toList();
    }

    private static List<Question> joined(List<Question> first, List<Question> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }

    private RouteVerdict placed(Ownership ownership, boolean ownerHangsOnPlace, double confidence) {
        UnitRef lead = ownership.lead().orElseThrow();
        boolean ofCity = ownership.rule().filter(DutyRule::ofCity).isPresent();
        if (!ofCity && place.district().isEmpty()) {
            return verdict(RouteDecision.ASK_PLACE, confidence, contradicted().orElse("还不知道在哪个区，各区由谁办理不同"));
        }
        if (ownerHangsOnPlace) {
            return verdict(RouteDecision.ASK_PLACE, confidence, "由谁办理要看在哪个镇街，先问清楚");
        }
        boolean byTownship = ownership
                .rule()
                .filter(rule -> Units.local(rule.duty().leads().get(0)))
                .isPresent();
        if (lead.equals(UnitRef.TOWNSHIP_OF_THE_CASE)) {
            return verdict(RouteDecision.ASK_PLACE, confidence, whyAsked());
        }
        if (byTownship && ofCity && !lead.isTownship()) {
            return review(confidence, "《乡镇职责规定》只管乡镇，" + lead.unit() + "的职责没有条文，须由人判断");
        }
        if (lead.code().equals(UnitCode.NONE) && place.district().isEmpty()) {
            String reason = contradicted().orElse("还不知道在哪个区，定不下是哪个区的" + lead.unit());
            return verdict(RouteDecision.ASK_PLACE, confidence, reason);
        }
        return new RouteVerdict(RouteDecision.ROUTE, confidence, threshold, Optional.empty(), questions());
    }

    private String whyAsked() {
        return contradicted().orElseGet(() -> switch (place.candidates().size()) {
            case 0 -> "由属地乡镇办理，但还不知道在哪个乡镇";
            case 1 -> "由属地乡镇办理，所说的地方要先确认属于" + place.candidates().get(0).name();
            default -> "由属地乡镇办理，所说的地方不止一个乡镇可能";
        });
    }

    private Optional<String> contradicted() {
        return place.contradiction().map(found -> found.entered()
                .map(entered -> "填写的是" + entered + "，诉求里说的却是" + found.told() + "，先问清楚在哪里")
                .orElseGet(() -> "诉求里说的" + found.told() + "不在各区的地名里，先问清楚在哪个区"));
    }

    private RouteVerdict review(double confidence, String reason) {
        return verdict(RouteDecision.REVIEW, confidence, reason);
    }

    private RouteVerdict verdict(RouteDecision decision, double confidence, String reason) {
        return new RouteVerdict(decision, confidence, threshold, Optional.of(reason), questions());
    }

    private List<Question> questions() {
        List<Question> questions = new ArrayList<>();
        Optional<String> either = place.contradiction()
                .flatMap(found -> found.entered().map(entered -> "请问是在" + entered + "，还是在" + found.told() + "？"));
        if (place.township().isEmpty()) {
            questions.add(new Question("township", either.orElseGet(this::whichTownship), "township"));
        }
        if (place.district().isEmpty()) {
            questions.add(0, new Question("district", either.orElse("请问是在哪个区？"), "district"));
        }
        return questions;
    }

    private String whichTownship() {
        List<String> names = place.candidates().stream().map(Township::name).toList();
        return switch (names.size()) {
            case 0 -> "请问是在哪个乡镇（街道）、哪个村（社区）？";
            case 1 -> "请问您说的地方属于" + names.get(0) + "，对吗？";
            default -> "请问是" + String.join("、", names) + "中的哪一个？";
        };
    }
}
