package org.jiesu.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiesu.core.duty.Unit;
import org.jiesu.http.Asked;
import org.jiesu.http.Wrongs;
import org.jiesu.library.BookQuery;
import org.jiesu.library.Library;

/**
 * The query of {@code GET /duty-book}.
 *
 * @param wanted with any day
 * @param day the one asked for, or that of the page before; empty for today
 * @param from how many were on the pages before
 */
record RuleQuery(BookQuery wanted, Optional<LocalDate> day, int from) {

    static RuleQuery of(Asked asked, Directory directory, Library library, Wrongs wrongs) {
        Optional<String> district = directory.district(asked.query("district"), "/query/district", wrongs);
        Optional<List<Unit>> units = asked.query("unit").map(name -> library.units(name.strip(), district));
        if (units.filter(List::isEmpty).isPresent()) {
            wrongs.add(
                    "/query/unit",
                    district.orElse("各区") + "没有“" + asked.query("unit").get() + "”这个单位");
        }
        directory.matterNamed(asked.query("matter"), "/query/matter", wrongs);
        Optional<String> section = asked.query("section");
        if (section.filter(name -> !library.sections().contains(name)).isPresent()) {
            wrongs.add("/query/section", "清单里没有“" + section.get() + "”这一部分");
        }
        Optional<LocalDate> day = asked.query("asOf").map(LocalDate::parse);
        Optional<BookCursor> cursor = cursor(asked, library, day, wrongs);
        BookQuery wanted = new BookQuery(
                district, units, asked.query("matter"), section, words(asked, library, wrongs), LocalDate.MIN);
        return new RuleQuery(
                wanted,
                day.or(() -> cursor.map(BookCursor::day)),
                cursor.map(BookCursor::from).orElse(0));
    }

    BookQuery on(LocalDate chosen) {
        return new BookQuery(
                wanted.district(), wanted.units(), wanted.matter(), wanted.section(), wanted.words(), chosen);
    }

    private static List<String> words(Asked asked, Library library, Wrongs wrongs) {
        List<String> words = asked.query("q").map(library::wordsOf).orElse(List.of());
        if (asked.query("q").isPresent() && words.isEmpty()) {
            wrongs.add("/query/q", "没有可查的字");
        }
        return words;
    }

    private static Optional<BookCursor> cursor(Asked asked, Library library, Optional<LocalDate> day, Wrongs wrongs) {
        Optional<BookCursor> cursor = asked.query("cursor").flatMap(BookCursor::read);
        if (asked.query("cursor").isPresent() && cursor.isEmpty()) {
            wrongs.add("/query/cursor", "不是上一页给的 next");
        }
        cursor.filter(known -> !known.version().equals(library.version()))
                .ifPresent(old -> wrongs.add("/query/cursor", "清单已换版本，请从第一页看起"));
        cursor.filter(known -> day.filter(asOf -> !asOf.equals(known.day())).isPresent())
                .ifPresent(other -> wrongs.add("/query/cursor", "是另一天的 next，与 asOf 不合"));
        return cursor;
    }
}
