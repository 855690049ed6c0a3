package org.jiesu.api;

import io.vertx.core.Future;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jiesu.callers.CallerLookup;
import org.jiesu.http.Problem;
import org.jiesu.http.Wrongs;
import org.jiesu.store.CallerCases;

/** A caller as a request means it: exactly one of pseudonym, case and telephone number. */
record CallerBody(Optional<String> caller, Optional<String> caseId, Optional<String> phone) {
    /** The caller; fails with every mistake named, or if there is none. */
    Future<CallerCases> find(CallerLookup lookup, Wrongs wrongs) {
        if (Stream.of(caller, caseId, phone).filter(Optional::isPresent).count() != 1) {
            wrongs.add("", "caller、case 和 phone 恰好写一项");
        }
        return wrongs.settled()
                .compose(fine -> found(lookup))
                .map(found -> found.orElseThrow(() -> noSuchCaller().failure()));
    }

    private Future<Optional<CallerCases>> found(CallerLookup lookup) {
        if (phone.isPresent()) {
            return lookup.find(phone.get());
        }
        return lookup.find(
                caller.isPresent()
                        ? new CallerCases.Meant.ById(UUID.fromString(caller.get()))
                        : new CallerCases.Meant.ByCase(UUID.fromString(caseId.orElseThrow())));
    }

    private static Problem noSuchCaller() {
        return Problem.of("no-such-caller", 404, "没有这位诉求人", "没有以此来电的诉求人，或者已经删除。");
    }
}
