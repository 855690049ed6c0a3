package org.jiesu.api;

import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiesu.core.calendar.WorkCalendar;
import org.jiesu.http.Answer;
import org.jiesu.http.Asked;
import org.jiesu.http.Call;
import org.jiesu.http.Problem;
import org.jiesu.http.Resource;
import org.jiesu.http.Wrongs;
import org.jiesu.library.BookQuery;
import org.jiesu.library.Library;
import org.jiesu.library.RuleView;
import org.jiesu.library.Stretch;
import org.jiesu.store.TimeStore;
import org.jspecify.annotations.Nullable;

/** 权责清单, for everybody: who answers for what by which words, on any day. */
public final class DutyBookApi implements Resource {
    private static final int USUAL_PAGE = 50;

    private final Libraries libraries;
    private final Directory directory;
    private final TimeStore time;

    public DutyBookApi(Libraries libraries, Directory directory, TimeStore time) {
        this.libraries = libraries;
        this.directory = directory;
        this.time = time;
    }

    /** The books that can be read. */
    public interface Libraries {
        /** The one in force. */
        Library now();

        /** One that is or was in force; empty where no such version ever was. */
        Future<Optional<Library>> version(String version);
    }

    /**
     * A page of rules.
     *
     * @param next where the next page begins; null at the end
     * @param choices by what can be filtered
     */
    private record Page(
            List<RuleView> items,
            @Nullable String next,
            int count,
            int inForce,
            String version,
            String asOf,
            Choices choices) {}

    /**
     * What the filters offer.
     *
     * @param units of the district that is asked for; none where none is
     */
    private record Choices(List<String> districts, List<String> sections, List<String> units) {}

    private record One(String version, String asOf, RuleView rule) {}

    @Override
    public Map<String, Call> calls() {
        return Map.of("listRules", this::listRules, "readVersion", this::readVersion, "readRule", this::readRule);
    }

    private Future<Answer> listRules(Asked asked) {
        return list(asked, libraries.now());
    }

    private Future<Answer> readVersion(Asked asked) {
        return libraries.version(asked.path("version")).compose(found -> found.map(shown -> list(asked, shown))
                .orElseGet(() -> Future.failedFuture(EditionAnswers.noSuchVersion())));
    }

    private Future<Answer> list(Asked asked, Library shown) {
        Wrongs wrongs = new Wrongs();
        RuleQuery query = RuleQuery.of(asked, directory, shown, wrongs);
        return wrongs.settled()
                .compose(fine -> day(query.day()))
                .map(day -> Answer.ok(page(shown, query.on(day), query, limit(asked))));
    }

    private static Page page(Library shown, BookQuery query, RuleQuery asked, int limit) {
        Stretch found = shown.find(query, asked.from(), limit);
        int end = asked.from() + found.items().size();
        String next = end < found.count() ? new BookCursor(shown.version(), query.day(), end).text() : null;
        List<String> units = query.district().map(shown::unitNames).orElse(List.of());
        Choices choices = new Choices(shown.districts(), shown.sections(), units);
        String day = query.day().toString();
        return new Page(found.items(), next, found.count(), found.inForce(), shown.version(), day, choices);
    }

    private Future<Answer> readRule(Asked asked) {
        Library shown = libraries.now();
        Wrongs wrongs = new Wrongs();
        Optional<String> district = directory.district(asked.query("district"), "/query/district", wrongs);
        return wrongs.settled()
                .compose(fine -> day(asked.query("asOf").map(LocalDate::parse)))
                .map(day -> shown.rule(asked.path("rule"), district, day)
                        .map(rule -> Answer.ok(new One(shown.version(), day.toString(), rule)))
                        .orElseThrow(() -> Problem.of("no-such-rule", 404, "清单里没有这一条", "编号要与清单所写一致，如 S49-1。")
                                .failure()));
    }

    private static int limit(Asked asked) {
        return asked.query("limit").map(Integer::parseInt).orElse(USUAL_PAGE);
    }

    private Future<LocalDate> day(Optional<LocalDate> asked) {
        return asked.map(Future::succeededFuture).orElseGet(() -> time.now()
                .map(now -> now.atZone(WorkCalendar.ZONE).toLocalDate()));
    }
}
