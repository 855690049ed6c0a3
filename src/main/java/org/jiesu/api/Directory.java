package org.jiesu.api;

import java.util.Optional;
import java.util.function.Supplier;
import org.jiesu.core.duty.DutyBook;
import org.jiesu.core.duty.UnitCode;
import org.jiesu.core.place.District;
import org.jiesu.core.place.Entered;
import org.jiesu.core.place.Gazetteer;
import org.jiesu.core.place.Township;
import org.jiesu.http.Wrongs;

/** Finds what a request names, districts, townships, units and matters, and says which of them there are not. */
public final class Directory {
    private final Supplier<DutyBook> book;
    private final Supplier<Gazetteer> gazetteer;

    public Directory(Supplier<DutyBook> book, Supplier<Gazetteer> gazetteer) {
        this.book = book;
        this.gazetteer = gazetteer;
    }

    DutyBook book() {
        return book.get();
    }

    Gazetteer gazetteer() {
        return gazetteer.get();
    }

    /** The place by its official names. */
    Entered place(Optional<String> district, Optional<String> township, String pointer, Wrongs wrongs) {
        Optional<String> official = district(district, pointer + "/district", wrongs);
        Optional<Township> town = township(official, township, pointer + "/township", wrongs);
        return new Entered(official, town.map(Township::name));
    }

    /** The official name of a district. */
    Optional<String> district(Optional<String> named, String pointer, Wrongs wrongs) {
        Optional<String> official =
                named.flatMap(name -> gazetteer.get().district(name.strip())).map(District::name);
        if (named.isPresent() && official.isEmpty()) {
            wrongs.add(pointer, "没有“" + named.get() + "”这个区");
        }
        return official;
    }

    /** A township of the district, or of any when none is given. */
    Optional<Township> township(Optional<String> district, Optional<String> named, String pointer, Wrongs wrongs) {
        Optional<Township> found = named.flatMap(name -> gazetteer
                .get()
                .townshipsOf(district)
                .filter(township -> township.isCalled(name.strip()))
                .findFirst());
        if (named.isPresent() && found.isEmpty()) {
            wrongs.add(pointer, district.orElse("各区") + "没有“" + named.get() + "”这个镇街");
        }
        return found;
    }

    void unitCode(Optional<String> code, String pointer, Wrongs wrongs) {
        code.filter(value -> book.get().units().byCode(new UnitCode(value)).isEmpty())
                .ifPresent(value -> wrongs.add(pointer, "没有代码是“" + value + "”的单位"));
    }

    /** A unit by its code, or by a name that it has in the district. */
    void unit(Optional<String> named, Optional<String> district, String pointer, Wrongs wrongs) {
        named.filter(name -> book.get().units().byCode(new UnitCode(name)).isEmpty()
                        && book.get().units().all().stream()
                                .noneMatch(unit -> unit.isCalled(name)
                                        && district.map(unit.district()::equals).orElse(true)))
                .ifPresent(name -> wrongs.add(pointer, "没有“" + name + "”这个单位"));
    }

    /** A matter of a rule, or one on which every article is silent. */
    void matter(Optional<String> code, String pointer, Wrongs wrongs) {
        code.filter(value -> !knowsMatter(value)).ifPresent(value -> wrongs.add(pointer, "权责清单里没有“" + value + "”这个事项"));
    }

    private boolean knowsMatter(String code) {
        return book.get().rule(code).isPresent()
                || book.get().signals().uncovered().stream()
                        .anyMatch(silent -> silent.matter().code().equals(code));
    }
}
