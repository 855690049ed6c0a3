package org.jiesu.api;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jiesu.config.Mistakes;
import org.jiesu.core.learning.LabelledText;
import org.jiesu.http.Asked;
import org.jiesu.http.Wrongs;
import org.jiesu.learning.LabelledTable;

/** A table of labelled texts that came with a request. */
record LabelledUpload(Buffer bytes, LabelledTable.Columns columns) {
    /** Ends the reading of a table that has mistakes. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        private final transient Mistakes mistakes;

        private Refused(Mistakes mistakes) {
            this.mistakes = mistakes;
        }

        Mistakes mistakes() {
            return mistakes;
        }
    }

    /** Empty where none came, or one whose wrongs are told. */
    static Optional<LabelledUpload> of(
            Optional<String> texts,
            Optional<String> label,
            Optional<String> title,
            Optional<String> text,
            Wrongs wrongs) {
        if (texts.isPresent() != label.isPresent()) {
            wrongs.add(texts.isPresent() ? "/label" : "/texts", "texts 和 label 要一起写");
            return Optional.empty();
        }
        return texts.map(base64 -> new LabelledUpload(
                Buffer.buffer(decoded(base64, "/texts", wrongs)),
                new LabelledTable.Columns(label.orElseThrow(), title, text)));
    }

    static byte[] decoded(String text, String pointer, Wrongs wrongs) {
        try {
            return Base64.getMimeDecoder().decode(text);
        } catch (IllegalArgumentException garbled) {
            wrongs.add(pointer, "不是 base64");
            return new byte[0];
        }
    }

    /** The texts; fails with {@link Refused}, which names every mistake. */
    Future<List<LabelledText>> read(Asked asked) {
        return asked.context()
                .vertx()
                .executeBlocking(
                        () -> {
                            Mistakes mistakes = new Mistakes();
                            List<LabelledText> texts = LabelledTable.read("texts", bytes.getBytes(), columns, mistakes);
                            if (!mistakes.none()) {
                                throw new Refused(mistakes);
                            }
                            return texts;
                        },
                        false);
    }
}
