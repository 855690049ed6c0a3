package org.jiesu.core.duty;

import java.util.ArrayList;
import java.util.List;

/** Anything a complaint can be about: a matter of the book, one on which the book is silent, or nothing to dispatch. */
sealed interface Topic {
    /** A department merely suggested is not the department of a rule. */
    String SUGGESTED = "推定 ";

    Matter matter();

    Signs signs();

    Urgency urgency();

    /** The leads as the book names them, the first first; none for what nobody would lead. */
    List<String> leads();

    /** The first lead as the book names it, by which rivals are told apart; asked for every pair of topics. */
    String leadName();

    record Ruled(DutyRule rule, String leadName) implements Topic {
        @Override
        public Matter matter() {
            return rule.matter();
        }

        @Override
        public Signs signs() {
            return rule.signs();
        }

        @Override
        public Urgency urgency() {
            return rule.duty().urgency();
        }

        @Override
        public List<String> leads() {
            return rule.duty().leads();
        }
    }

    record Silent(Signals.Uncovered uncovered, String leadName) implements Topic {
        @Override
        public Matter matter() {
            return uncovered.matter();
        }

        @Override
        public Signs signs() {
            return uncovered.signs();
        }

        @Override
        public Urgency urgency() {
            return uncovered.urgency();
        }

        @Override
        public List<String> leads() {
            return uncovered.suggestion().leads();
        }
    }

    record Away(Signals.Elsewhere elsewhere, String leadName) implements Topic {
        @Override
        public Matter matter() {
            return elsewhere.matter();
        }

        @Override
        public Signs signs() {
            return elsewhere.signs();
        }

        @Override
        public Urgency urgency() {
            return elsewhere.urgency();
        }

        @Override
        public List<String> leads() {
            return List.of();
        }
    }

    /** The topics of a book in its order; internal articles and delegation rules have no words and are none. */
    static List<Topic> of(DutyBook book) {
        List<Topic> topics = new ArrayList<>();
        book.rules().stream()
                .filter(rule -> !rule.internal() && !rule.needsDelegation())
                .forEach(rule -> topics.add(new Ruled(rule, first(rule.duty().leads(), rule.matter()))));
        book.signals()
                .uncovered()
                .forEach(silent -> topics.add(
                        new Silent(silent, SUGGESTED + first(silent.suggestion().leads(), silent.matter()))));
        book.signals()
                .elsewhere()
                .forEach(elsewhere -> topics.add(
                        new Away(elsewhere, SUGGESTED + elsewhere.matter().code())));
        return List.copyOf(topics);
    }

    private static String first(List<String> leads, Matter matter) {
        return leads.stream().findFirst().orElse(matter.code());
    }
}
