package org.jiesu.casebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiesu.core.casefile.Assignment;
import org.jiesu.core.casefile.Callback;
import org.jiesu.core.casefile.CaseFact;
import org.jiesu.core.casefile.ContentRef;
import org.jiesu.core.casefile.RecordedFact;
import org.jiesu.core.casefile.RemarkFact;

/** What was said or written about a case, in order. */
final class Notes {
    private final Told told;
    private final UnitNames names;
    private final Shown shown;

    Notes(Told told, UnitNames names, Shown shown) {
        this.told = told;
        this.names = names;
        this.shown = shown;
    }

    List<CaseView.Note> all() {
        List<CaseView.Note> notes = new ArrayList<>();
        told.facts().forEach(recorded -> of(recorded).ifPresent(notes::add));
        return notes;
    }

    private Optional<CaseView.Note> of(RecordedFact recorded) {
        CaseFact fact = recorded.fact();
        if (fact instanceof CaseFact.Contacted contacted) {
            return note("contact", recorded, Optional.of(contacted.note()), Said.reached(contacted.reached()));
        } else if (fact instanceof CaseFact.Replied replied) {
            return note(
                    "reply",
                    recorded,
                    Optional.of(replied.text()),
                    Said.closing(replied.closingKind().official()));
        } else if (fact instanceof CaseFact.Dispatched dispatched) {
            return given("dispatch", recorded, dispatched.assignment());
        } else if (fact instanceof CaseFact.Transferred transferred) {
            return given("transfer", recorded, transferred.assignment());
        } else if (fact instanceof CaseFact.Recalled recalled) {
            return note("recall", recorded, Optional.of(recalled.reason()), Said.NOTHING);
        } else if (fact instanceof CaseFact.CalledBack called) {
            return note("callback", recorded, called.answer().note(), Said.callback(called.answer()));
        } else if (fact instanceof CaseFact.Reopened reopened
                && reopened.reason().isPresent()) {
            return note("reopen", recorded, reopened.reason(), Said.NOTHING);
        } else if (fact instanceof RemarkFact.Urged urged) {
            return note("urge", recorded, urged.note(), Said.NOTHING);
        } else if (fact instanceof RemarkFact.Raised raised) {
            return note("raise", recorded, Optional.of(raised.reason()), Said.NOTHING);
        } else if (fact instanceof RemarkFact.Noted noted) {
            return note("note", recorded, Optional.of(noted.text()), Said.NOTHING);
        }
        return AsideWords.of(fact)
                .flatMap(said -> note(said.kind(), recorded, Optional.of(said.words()), Said.NOTHING));
    }

    /** What was said beside the words. */
    private record Said(Optional<Boolean> reached, Optional<String> closingKind, Optional<Callback> callback) {
        static final Said NOTHING = new Said(Optional.empty(), Optional.empty(), Optional.empty());

        static Said reached(boolean reached) {
            return new Said(Optional.of(reached), Optional.empty(), Optional.empty());
        }

        static Said closing(String kind) {
            return new Said(Optional.empty(), Optional.of(kind), Optional.empty());
        }

        static Said callback(Callback answer) {
            return new Said(Optional.of(answer.reached()), Optional.empty(), Optional.of(answer));
        }
    }

    private Optional<CaseView.Note> given(String kind, RecordedFact recorded, Assignment assignment) {
        return assignment.words().flatMap(words -> note(kind, recorded, Optional.of(words), Said.NOTHING));
    }

    private Optional<CaseView.Note> note(String kind, RecordedFact recorded, Optional<ContentRef> words, Said said) {
        return Optional.of(new CaseView.Note(
                kind,
                recorded.at(),
                recorded.by().unit().map(names::of).map(UnitView::unit).orElse(null),
                recorded.by().post(),
                words.flatMap(told::words).map(shown::words).orElse(null),
                said.reached().orElse(null),
                said.closingKind().orElse(null),
                said.callback().map(CaseView.CallbackView::of).orElse(null)));
    }
}
