package org.jiesu.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jiesu.core.duty.Circumstance;
import org.jiesu.core.duty.DutyBook;
import org.jiesu.core.duty.DutyRule;
import org.jiesu.core.duty.Matter;
import org.jiesu.core.duty.Signals;
import org.jiesu.core.duty.UnitCode;
import org.jiesu.core.place.District;
import org.jiesu.core.place.Entered;
import org.jiesu.core.place.Gazetteer;
import org.jiesu.core.place.Township;
import org.jiesu.http.Wrongs;
import org.jiesu.store.Change;

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

    /** The answers to questions of the book, by the name of the circumstance. */
    Map<String, String> answers(Optional<Map<String, JsonNode>> given, String pointer, Wrongs wrongs) {
        Map<String, String> answers = new TreeMap<>();
        given.orElse(Map.of()).forEach((name, value) -> {
            Optional<Circumstance> known = book.get().signals().circumstance(name);
            if (known.isEmpty()) {
                wrongs.add(pointer + "/" + name, "没有这一项");
            } else if (!known.get().has(value.asText())) {
                List<String> values = known.get().values().stream()
                        .map(Circumstance.Value::value)
                        .toList();
                wrongs.add(pointer + "/" + name, "只能是 " + String.join("、", values));
            } else {
                answers.put(name, value.asText());
            }
        });
        return answers;
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

    /** The matter with the name it has in the book. */
    Optional<Change.NamedMatter> matterNamed(Optional<String> code, String pointer, Wrongs wrongs) {
        Optional<Matter> known = code.flatMap(this::matterOf);
        if (code.isPresent() && known.isEmpty()) {
            wrongs.add(pointer, "权责清单里没有“" + code.get() + "”这个事项");
        }
        return known.map(matter -> new Change.NamedMatter(matter.code(), matter.name()));
    }

    private Optional<Matter> matterOf(String code) {
        return book.get().rule(code).map(DutyRule::matter).or(() -> book.get().signals().uncovered().stream()
                .map(Signals.Uncovered::matter)
                .filter(matter -> matter.code().equals(code))
                .findFirst());
    }
}
