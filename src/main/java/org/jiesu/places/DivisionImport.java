package org.jiesu.places;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiesu.config.ConfigFolder;
import org.jiesu.config.Fields;
import org.jiesu.config.Mistakes;
import org.jiesu.config.TextFiles;
import org.jiesu.config.YamlFile;
import org.jiesu.core.duty.Units;
import org.jiesu.core.place.District;
import org.jiesu.core.place.Gazetteer;
import org.jiesu.core.place.Township;

/** Brings the official division codes of a district into the gazetteer: whole, or not at all. */
public final class DivisionImport {
    private final ConfigFolder folder;
    private final Units units;
    private final Mistakes mistakes;

    /** What is wrong, with the table, the request or the files that are there, is among the mistakes. */
    public DivisionImport(ConfigFolder folder, Units units, Mistakes mistakes) {
        this.folder = folder;
        this.units = units;
        this.mistakes = mistakes;
    }

    /**
     * What a person asks for.
     *
     * @param district 平谷区 or 平谷
     * @param source where the table comes from, in words for a person
     * @param same the townships that stand under another name in the table, by that name
     */
    public record Request(String district, String source, LocalDate imported, Map<String, String> same) {
        public Request {
            same = Map.copyOf(same);
        }
    }

    /**
     * What would be written.
     *
     * @param file its name in the config folder
     * @param folder the config folder as it would then be
     * @param lines what changes, in words for a person
     */
    public record Plan(String file, String text, ConfigFolder folder, List<String> lines) {
        public Plan {
            lines = List.copyOf(lines);
        }
    }

    /** Reads and checks a table; nothing is written here. Empty when there was any mistake. */
    public Optional<Plan> plan(String table, byte[] bytes, Request request) {
        if (request.source().isBlank() || request.source().chars().anyMatch(Character::isISOControl)) {
            mistakes.add("--source", 0, "要写明区划代码从哪里来，写在一行里");
        }
        Gazetteer all = Gazetteers.read(folder, units, mistakes);
        Optional<District> district = all.district(request.district());
        if (district.isEmpty()) {
            String known = all.districts().stream().map(District::name).collect(Collectors.joining(" "));
            mistakes.add("--district", 0, "没有“" + request.district() + "”；有 " + known);
        }
        Optional<District> coded = district.filter(found -> found.code().isPresent());
        if (district.isPresent() && coded.isEmpty()) {
            mistakes.add("--district", 0, district.get().name() + "的地名文件里没有写区划代码（code）");
        }
        return coded.flatMap(found -> {
            List<DivisionTable.Row> rows = new DivisionTable(table, mistakes).rows(bytes);
            List<Division> divisions = new DivisionCheck(table, found, all, request.same(), mistakes).check(rows);
            return mistakes.none() ? Optional.of(planned(found, divisions, request)) : Optional.empty();
        });
    }

    private Plan planned(District district, List<Division> divisions, Request request) {
        String file = Gazetteers.FOLDER + "/" + district.code().orElseThrow() + "-divisions.yaml";
        SortedMap<String, String> others = new TreeMap<>(
                TextFiles.under(Gazetteers.FOLDER, folder, mistakes).byName());
        Optional<String> before = Optional.ofNullable(others.remove(file));
        ConfigFolder byHand = folder.with(Gazetteers.FOLDER, new TextFiles(others));
        Gazetteer kept = Gazetteers.read(byHand, units, mistakes);
        DivisionChange change = new DivisionChange(district.name(), kept, divisions);
        String text = DivisionFile.text(
                district.name(), request.source(), request.imported().toString(), change.written());
        others.put(file, text);
        List<Division> past = before.map(old -> divisions(file, old, kept)).orElse(List.of());
        return new Plan(file, text, folder.with(Gazetteers.FOLDER, new TextFiles(others)), change.lines(past));
    }

    private List<Division> divisions(String file, String text, Gazetteer kept) {
        List<Township> townships = kept.townships();
        return YamlFile.read(file, text, mistakes).stream()
                .map(mapping -> new Fields(file, mapping, mistakes))
                .flatMap(fields -> Stream.of(new DivisionFile(fields, townships)))
                .flatMap(found -> found.divisions().stream())
                .toList();
    }
}
