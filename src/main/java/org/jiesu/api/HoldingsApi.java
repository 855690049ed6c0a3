package org.jiesu.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.vertx.core.Future;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jiesu.callers.CallerLookup;
import org.jiesu.callers.Holdings;
import org.jiesu.http.Answer;
import org.jiesu.http.Asked;
import org.jiesu.http.Call;
import org.jiesu.http.Resource;
import org.jiesu.http.Wrongs;

/** 查阅、复制个人信息: what is held of one caller. */
public final class HoldingsApi implements Resource {
    private final CallerLookup lookup;
    private final Holdings holdings;

    public HoldingsApi(CallerLookup lookup, Holdings holdings) {
        this.lookup = lookup;
        this.holdings = holdings;
    }

    private record Export(
            Optional<String> caller,
            @JsonProperty("case") Optional<String> caseId,
            Optional<String> phone,
            String purpose,
            Optional<String> after) {}

    @Override
    public Map<String, Call> calls() {
        return Map.of("exportCaller", this::export);
    }

    private Future<Answer> export(Asked asked) {
        Export export = asked.body(Export.class);
        return new CallerBody(export.caller(), export.caseId(), export.phone())
                .find(lookup, new Wrongs())
                .compose(found -> holdings.export(
                        found.caller(),
                        export.after().map(UUID::fromString),
                        export.purpose(),
                        Readers.actor(asked.who())))
                .map(Answer::ok);
    }
}
