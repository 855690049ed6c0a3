package org.jiesu.places;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiesu.config.Mistakes;
import org.jiesu.core.place.District;
import org.jiesu.core.place.Gazetteer;
import org.jiesu.core.place.Place;
import org.jiesu.core.place.Township;

/**
 * Checks the rows of official division codes against a district and its townships, each mistake with its line. A row is
 * of the city or district, of a township (its last three digits are 000), or of a village or community below one.
 */
final class DivisionCheck {
    private static final Pattern CODE = Pattern.compile("\\d{12}");
    private static final Pattern NAME = Pattern.compile("[\\p{IsHan}0-9A-Za-z（）()·－-]{2,40}");
    /** 城乡分类代码 of the National Bureau of Statistics. */
    private static final Set<String> KINDS = Set.of("111", "112", "121", "122", "123", "210", "220");

    private static final String WHOLE_DISTRICT = "000000";
    private static final String WHOLE_TOWNSHIP = "000";
    private static final List<String> OFFICES = List.of("街道办事处", "地区办事处", "办事处", "人民政府");
    private static final List<String> COMMITTEES = List.of("村民委员会", "村委会", "居民委员会", "居委会");

    private final String file;
    private final District district;
    private final List<Township> townships;
    private final Map<String, String> same;
    private final Mistakes mistakes;

    private final Map<String, Integer> lines = new HashMap<>();
    private final Map<String, Township> above = new HashMap<>();
    private final List<Division> found = new ArrayList<>();

    /**
     * @param same the townships that stand under another name in the table, by that name: 渔阳地区 → 平谷镇
     */
    DivisionCheck(String file, District district, Gazetteer gazetteer, Map<String, String> same, Mistakes mistakes) {
        this.file = file;
        this.district = district;
        this.townships = gazetteer.townshipsOf(Optional.of(district.name())).toList();
        this.same = Map.copyOf(same);
        this.mistakes = mistakes;
    }

    /** The villages and communities; of no use if there was any mistake. */
    List<Division> check(List<DivisionTable.Row> rows) {
        same.values().stream()
                .filter(name -> called(name).isEmpty())
                .forEach(name -> mistakes.add("--same", 0, district.name() + "没有“" + name + "”；有 " + names()));
        rows.forEach(this::check);
        return List.copyOf(found);
    }

    private void check(DivisionTable.Row row) {
        if (!CODE.matcher(row.code()).matches()) {
            wrong(row, "代码“" + row.code() + "”不是 12 位数字");
            return;
        }
        Integer before = lines.putIfAbsent(row.code(), row.line());
        if (before != null) {
            wrong(row, "代码 " + row.code() + " 第 " + before + " 行已经有了");
            return;
        }
        row.kind().filter(kind -> !KINDS.contains(kind)).ifPresent(kind -> wrong(row, "城乡分类代码“" + kind + "”没有这一类"));
        String own = district.code().orElse("");
        if (row.code().startsWith(own + WHOLE_DISTRICT)) {
            if (!row.name().endsWith(district.name())) {
                wrong(row, own + " 是" + district.name() + "，不是“" + row.name() + "”");
            }
        } else if (!isAboveDistrict(row.code(), own)) {
            if (!row.code().startsWith(own)) {
                wrong(row, "代码 " + row.code() + " 不是" + district.name() + "（" + own + "）的");
            } else if (row.code().endsWith(WHOLE_TOWNSHIP)) {
                township(row);
            } else {
                village(row);
            }
        }
    }

    /** The province's or city's own row. */
    private static boolean isAboveDistrict(String code, String own) {
        return Stream.of(2, 4).anyMatch(digits -> code.equals(own.substring(0, digits) + "0".repeat(12 - digits)));
    }

    private void township(DivisionTable.Row row) {
        Optional<Township> township = called(same.getOrDefault(row.name(), row.name()));
        for (String office : OFFICES) {
            if (township.isEmpty() && row.name().endsWith(office)) {
                String bare = row.name().substring(0, row.name().length() - office.length());
                String kind = office.equals("街道办事处") ? "街道" : office.equals("地区办事处") ? "地区" : "";
                township = called(same.getOrDefault(bare + kind, bare + kind));
            }
        }
        if (township.isEmpty()) {
            wrong(row, district.name() + "没有“" + row.name() + "”；有 " + names() + "。同一个镇街的别名用 --same 说明");
            return;
        }
        above.put(prefix(row.code()), township.get());
    }

    private void village(DivisionTable.Row row) {
        Township township = above.get(prefix(row.code()));
        String name = stripped(row.name());
        if (township == null) {
            // One mistake is enough where the township's own row is there and wrong.
            if (!lines.containsKey(prefix(row.code()) + WHOLE_TOWNSHIP)) {
                wrong(row, "“" + row.name() + "”上面没有镇街 " + prefix(row.code()) + WHOLE_TOWNSHIP + " 的一行");
            }
        } else if (!NAME.matcher(name).matches()) {
            wrong(row, "名称“" + row.name() + "”不像村、社区的名称");
        } else if (found.stream()
                .anyMatch(other ->
                        other.township().equals(township.name()) && other.name().equals(name))) {
            wrong(row, township.name() + "的“" + name + "”上面已经有了");
        } else {
            found.add(new Division(row.code(), township.name(), name, kind(row)));
        }
    }

    /** 001–199 are 居民委员会 and 200–399 村民委员会, 400–499 and 500–599 what is like them. */
    private static Place.Kind kind(DivisionTable.Row row) {
        int number = Integer.parseInt(row.code().substring(9));
        boolean village = (number >= 200 && number < 400) || (number >= 500 && number < 600);
        return village ? Place.Kind.VILLAGE : Place.Kind.COMMUNITY;
    }

    private static String stripped(String name) {
        for (String committee : COMMITTEES) {
            if (name.endsWith(committee)) {
                String bare = name.substring(0, name.length() - committee.length());
                boolean village = committee.startsWith("村") && !bare.endsWith("村");
                return village ? bare + "村" : bare;
            }
        }
        return name;
    }

    private static String prefix(String code) {
        return code.substring(0, 9);
    }

    private Optional<Township> called(String name) {
        return townships.stream().filter(township -> township.isCalled(name)).findFirst();
    }

    private String names() {
        return townships.stream().map(Township::name).collect(Collectors.joining(" "));
    }

    private void wrong(DivisionTable.Row row, String what) {
        mistakes.add(file, row.line(), what);
    }
}
