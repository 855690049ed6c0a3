package org.jiesu.core.duty;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Anything a complaint can be about: a matter of the book, one on which the book is silent, or nothing to dispatch. */
sealed interface Topic {
    Matter matter();

    Signs signs();

    Urgency urgency();

    /** Whose persons it accuses of misconduct; of most matters nobody's. */
    default Optional<Accused> accused() {
        return Optional.empty();
    }

    /** The leads as the book names them, the first first; none for what nobody would lead. */
    List<String> leads();

    record Ruled(DutyRule rule) implements Topic {
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
        public Optional<Accused> accused() {
            return rule.standing().accused();
        }

        @Override
        public List<String> leads() {
            return rule.duty().leads();
        }
    }

    record Silent(Signals.Uncovered uncovered) implements Topic {
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

    record Away(Signals.Elsewhere elsewhere) implements Topic {
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

    /** The topics of a book in its order; rules without words and examples are none. */
    static List<Topic> of(DutyBook book) {
        List<Topic> topics = new ArrayList<>();
        book.rules().stream()
                .filter(rule -> !rule.internal()
                        && !rule.needsDelegation()
                        && !rule.signs().isEmpty())
                .forEach(rule -> topics.add(new Ruled(rule)));
        book.signals().uncovered().forEach(uncovered -> topics.add(new Silent(uncovered)));
        book.signals().elsewhere().forEach(elsewhere -> topics.add(new Away(elsewhere)));
        return List.copyOf(topics);
    }
}
