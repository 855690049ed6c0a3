package org.jiesu.api;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jiesu.accounts.Account;
import org.jiesu.core.casefile.CaseNumber;
import org.jiesu.core.place.Township;
import org.jiesu.http.Asked;
import org.jiesu.http.Wrongs;
import org.jiesu.store.CasebookStore;
import org.jiesu.store.Cursor;
import org.jiesu.store.SearchWords;

/** The query of {@code GET /cases}. */
final class CaseQuery {
    private static final int USUAL_PAGE = 50;

    private CaseQuery() {}

    static CasebookStore.CaseFilter filter(Asked asked, Directory directory, Wrongs wrongs) {
        Optional<String> district = directory.district(asked.query("district"), "/query/district", wrongs);
        Optional<Township> township = directory.township(district, asked.query("township"), "/query/township", wrongs);
        directory.unitCode(asked.query("holder"), "/query/holder", wrongs);
        directory.unitCode(asked.query("unit"), "/query/unit", wrongs);
        directory.matterNamed(asked.query("matter"), "/query/matter", wrongs);
        return new CasebookStore.CaseFilter(
                asked.query("status"),
                asked.query("holder"),
                asked.query("unit"),
                asked.query("clock"),
                asked.query("mine")
                        .filter("true"::equals)
                        .flatMap(mine -> asked.account())
                        .map(Account::username),
                new CasebookStore.Area(district, township.map(Township::unit), asked.query("matter")),
                new CasebookStore.Span(instant(asked, "from"), instant(asked, "to")),
                sought(asked, wrongs),
                cursor(asked, wrongs),
                asked.query("limit").map(Integer::parseInt).orElse(USUAL_PAGE));
    }

    /** The number of a case, or words of the complaint. */
    private static CasebookStore.Sought sought(Asked asked, Wrongs wrongs) {
        Optional<String> typed = asked.query("q").map(String::strip);
        Optional<String> number = typed.flatMap(CaseNumber::told).map(CaseNumber::value);
        Optional<String> words = typed.filter(some -> number.isEmpty()).flatMap(SearchWords::query);
        if (typed.isPresent() && number.isEmpty() && words.isEmpty()) {
            wrongs.add("/query/q", "每个词至少两个字，几个词用空格隔开；也可以是案号");
        }
        return new CasebookStore.Sought(words, number, Optional.empty());
    }

    private static Optional<Instant> instant(Asked asked, String name) {
        return asked.query(name).map(OffsetDateTime::parse).map(OffsetDateTime::toInstant);
    }

    private static Optional<Cursor> cursor(Asked asked, Wrongs wrongs) {
        Optional<Cursor> cursor = asked.query("cursor").flatMap(Cursor::read);
        if (asked.query("cursor").isPresent() && cursor.isEmpty()) {
            wrongs.add("/query/cursor", "不是上一页给的 next");
        }
        return cursor;
    }
}
