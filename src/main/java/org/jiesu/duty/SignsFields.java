package org.jiesu.duty;

import java.util.ArrayList;
import java.util.List;
import org.jiesu.config.Fields;
import org.jiesu.core.duty.Signs;
import org.jiesu.core.text.Folding;
import org.jiesu.core.text.Phrase;

/** Reads the words and examples by which a matter is recognised. */
final class SignsFields {
    private final Folding folding;

    SignsFields(Folding folding) {
        this.folding = folding;
    }

    Signs read(Fields fields) {
        return new Signs(words(fields), fields.texts("examples"));
    }

    List<Phrase> words(Fields fields) {
        List<Phrase> words = new ArrayList<>();
        for (String written : fields.texts("words")) {
            try {
                words.add(Phrase.parse(written, folding));
            } catch (IllegalArgumentException wrong) {
                fields.wrong("words", wrong);
            }
        }
        return words;
    }
}
