package org.jiesu.core.duty;

import java.util.List;
import java.util.Optional;
import org.jiesu.core.text.Phrase;
import org.jiesu.core.text.SmallTalk;

/**
 * What is read from a text beside the book's own matters: matters no article covers, what is not for dispatch at all,
 * signs of danger, the circumstances on which an owner may hang, words that accuse whoever would lead,
 * and what callers say beside any matter.
 */
public record Signals(
        List<Uncovered> uncovered,
        List<Elsewhere> elsewhere,
        List<Danger> dangers,
        List<Circumstance> circumstances,
        List<Accusation> accusations,
        SmallTalk smallTalk) {
    public static final Signals NONE =
            new Signals(List.of(), List.of(), List.of(), List.of(), List.of(), SmallTalk.NONE);

    public Signals {
        accusations = List.copyOf(accusations);
        circumstances = List.copyOf(circumstances);
        uncovered = List.copyOf(uncovered);
        elsewhere = List.copyOf(elsewhere);
        dangers = List.copyOf(dangers);
    }

    /** The circumstance of that name. */
    public Optional<Circumstance> circumstance(String name) {
        return circumstances.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /** A matter on which every article is silent: never a township's, and for a person to decide where no overlay has a rule. */
    public record Uncovered(Matter matter, Suggestion suggestion, Urgency urgency, Signs signs, SourceLine where) {}

    /**
     * Who is likely to answer for what the book does not cover.
     *
     * @param leads departments, the likeliest first
     * @param why why no article covers it, for the person who decides
     */
    public record Suggestion(List<String> leads, String why) {
        public Suggestion {
            leads = List.copyOf(leads);
        }
    }

    /** What leaves nothing to dispatch: a court's matter, thanks, an emergency wholly the police's. */
    public record Elsewhere(Matter matter, Transfer transfer, Urgency urgency, Signs signs, SourceLine where) {}

    /**
     * A sign that someone may come to harm now.
     *
     * @param sign in a few words, for the operator
     * @param raises the urgency of a complaint that shows it
     */
    public record Danger(String id, String sign, Transfer transfer, Urgency raises, List<Phrase> words) {
        public Danger {
            words = List.copyOf(words);
        }
    }

    /** Words that accuse persons of a unit of misconduct, whatever the matter is: the accused never lead. */
    public record Accusation(String id, Accused accused, List<Phrase> words) {
        public Accusation {
            words = List.copyOf(words);
        }
    }
}
