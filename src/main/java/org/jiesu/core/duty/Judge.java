package org.jiesu.core.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiesu.core.place.Placement;
import org.jiesu.core.place.Township;

/** Decides what is to be done, from the best topic, its owner, the place and how sure all of it is. */
final class Judge {
    private final Units units;
    private final Placement place;
    private final LocalDate day;
    private final double threshold;

    Judge(Units units, Placement place, LocalDate day, double threshold) {
        this.units = units;
        this.place = place;
        this.day = day;
        this.threshold = threshold;
    }

    RouteVerdict nobody(String reason) {
        return new RouteVerdict(RouteDecision.REVIEW, 0, threshold, Optional.of(reason), List.of());
    }

    RouteVerdict decide(Topic topic, Ownership ownership, double confidence) {
        boolean sure = confidence >= threshold;
        if (topic instanceof Topic.Silent silent) {
            return review(confidence, silent.uncovered().suggestion().why());
        }
        if (topic instanceof Topic.Away) {
            String name = topic.matter().name();
            return sure
                    ? verdict(RouteDecision.INTERNAL, confidence, "“" + name + "”不是派单事项")
                    : review(confidence, "可能是“" + name + "”，不够肯定，须由人判断");
        }
        if (ownership.ground().isEmpty()) {
            return review(confidence, day + " 没有生效的条文写明由谁负责，须由人判断");
        }
        if (!sure) {
            return review(confidence, "把握不够：几个事项都说得通，须由人判断");
        }
        return placed(ownership, confidence);
    }

    private RouteVerdict placed(Ownership ownership, double confidence) {
        Optional<String> foreign = place.district().filter(district -> !units.knowsDistrict(district));
        if (foreign.isPresent()) {
            return review(confidence, "没有" + foreign.get() + "的单位名录，须由人判断");
        }
        UnitRef lead = ownership.lead().orElseThrow();
        boolean byTownship = ownership
                .rule()
                .filter(rule -> rule.duty().leads().get(0).equals(Units.TOWNSHIP_OF_THE_CASE))
                .isPresent();
        if (byTownship && lead.equals(UnitRef.TOWNSHIP_OF_THE_CASE)) {
            return verdict(RouteDecision.ASK_PLACE, confidence, whyAsked());
        }
        if (byTownship && !lead.isTownship()) {
            return review(confidence, "《乡镇职责规定》只管乡镇，" + lead.unit() + "的职责没有条文，须由人判断");
        }
        if (lead.code().equals(UnitCode.NONE) && place.district().isEmpty()) {
            return verdict(RouteDecision.ASK_PLACE, confidence, "还不知道在哪个区，定不下是哪个区的" + lead.unit());
        }
        return new RouteVerdict(RouteDecision.ROUTE, confidence, threshold, Optional.empty(), questions());
    }

    private String whyAsked() {
        return switch (place.candidates().size()) {
            case 0 -> "由属地乡镇办理，但还不知道在哪个乡镇";
            case 1 -> "由属地乡镇办理，所说的地方要先确认属于" + place.candidates().get(0).name();
            default -> "由属地乡镇办理，所说的地方不止一个乡镇可能";
        };
    }

    private RouteVerdict review(double confidence, String reason) {
        return verdict(RouteDecision.REVIEW, confidence, reason);
    }

    private RouteVerdict verdict(RouteDecision decision, double confidence, String reason) {
        return new RouteVerdict(decision, confidence, threshold, Optional.of(reason), questions());
    }

    private List<Question> questions() {
        List<Question> questions = new ArrayList<>();
        if (place.township().isEmpty()) {
            List<String> names = place.candidates().stream().map(Township::name).toList();
            String text =
                    switch (names.size()) {
                        case 0 -> "请问是在哪个乡镇（街道）、哪个村（社区）？";
                        case 1 -> "请问您说的地方属于" + names.get(0) + "，对吗？";
                        default -> "请问是" + String.join("、", names) + "中的哪一个？";
                    };
            questions.add(new Question("township", text, "township"));
        }
        if (place.district().isEmpty()) {
            questions.add(0, new Question("district", "请问是在哪个区？", "district"));
        }
        return questions;
    }
}
