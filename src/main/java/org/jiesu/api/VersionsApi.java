package org.jiesu.api;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        return Map.of("listVersions", this::list, "diffVersions", this::diff);
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

    private Future<Answer> diff(Asked asked) {
        return inForce().compose(found -> {
            Optional<StoredEdition> to = asked.query("to")
                    .map(version -> of(found, version))
                    .orElse(found.stream().findFirst());
            Optional<StoredEdition> from = asked.query("from")
                    .map(version -> of(found, version))
                    .orElseGet(() -> to.map(edition -> before(found, edition)));
            return from.isEmpty() || to.isEmpty()
                    ? Future.failedFuture(EditionAnswers.noSuchVersion())
                    : editions.changes(from.get().version(), to.get().version())
                            .map(diff -> Answer.ok(BookDiffView.of(diff)));
        });
    }

    private static Optional<StoredEdition> of(List<StoredEdition> found, String version) {
        return found.stream()
                .filter(edition -> edition.version().equals(version))
                .findFirst();
    }

    /** The one before it; itself where it is the first. */
    private static StoredEdition before(List<StoredEdition> found, StoredEdition edition) {
        int next = found.indexOf(edition) + 1;
        return next < found.size() ? found.get(next) : edition;
    }
}
