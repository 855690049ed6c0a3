package org.jiesu.api;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import org.jiesu.editions.Editions;
import org.jiesu.http.Answer;
import org.jiesu.http.Asked;
import org.jiesu.http.Call;
import org.jiesu.http.Resource;
import org.jiesu.store.StoredEdition;

/** The versions of 权责清单 that are or were in force, for everybody. */
public final class VersionsApi implements Resource {
    private final Editions editions;

    public VersionsApi(Editions editions) {
        this.editions = editions;
    }

    private record Items(List<EditionAnswers.Public> items) {}

    @Override
    public Map<String, Call> calls() {
        return Map.of("listVersions", this::list);
    }

    private Future<Answer> list(Asked asked) {
        return inForce()
                .map(found -> Answer.ok(
                        new Items(found.stream().map(EditionAnswers.Public::of).toList())));
    }

    /** Those that are or were in force, the newest first. */
    private Future<List<StoredEdition>> inForce() {
        return editions.all().map(all -> all.stream()
                .filter(edition -> edition.state().isPublic())
                .toList());
    }
}
