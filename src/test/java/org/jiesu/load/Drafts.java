package org.jiesu.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jiesu.core.duty.DutyBook;
import org.jiesu.core.duty.Urgency;
import org.jiesu.core.place.Entered;
import org.jiesu.core.place.Place;
import org.jiesu.core.place.Township;
import org.jiesu.wiring.Routing;

/**
 * Makes complaints up out of the project's own examples: every matter of the duty book, what no article covers, what is
 * not for dispatch, emergencies, and the labelled complaints of the tests; over all townships, with and without a place.
 * The same seed and number always give the same complaint. Nobody real is in them.
 */
public final class Drafts {
    private static final Path CASES = Path.of("src/test/resources/cases");
    /** A prime, so that neighbours in number are about different matters and none is left out. */
    private static final long STRIDE = 7919;

    private static final List<String> OPENINGS = List.of("", "", "您好，", "我反映个事儿，", "又来麻烦你们了，", "哎，");
    private static final List<String> ENDINGS = List.of("", "", "麻烦尽快给处理一下。", "都好几天了。", "请给我回个话。", "打过两回电话了，没人管。");
    private static final List<String> KINDS = List.of("咨询", "求助", "投诉", "举报", "建议");
    private static final List<String> NAMES = List.of("赵女士", "钱先生", "孙女士", "李先生", "周女士");

    private final List<String> texts;
    private final List<Township> towns;
    private final List<Place> villages;
    private final String run;
    private final long seed;

    /**
     * Collects the examples.
     *
     * @param run begins every key, so that two runs on one database share none
     */
    public Drafts(Routing routing, String run, long seed) throws IOException {
        this.texts = texts(routing.book());
        this.towns = routing.gazetteer().townships();
        this.villages = routing.gazetteer().places().stream()
                .filter(place -> place.kind() != Place.Kind.OUTSIDE
                        && place.siting().townships().size() == 1)
                .toList();
        this.run = run;
        this.seed = seed;
    }

    /** How many different examples there are. */
    public int examples() {
        return texts.size();
    }

    private static List<String> texts(DutyBook book) throws IOException {
        List<String> texts = new ArrayList<>();
        book.rules().forEach(rule -> texts.addAll(rule.signs().examples()));
        book.signals().uncovered().forEach(matter -> texts.addAll(matter.signs().examples()));
        book.signals().elsewhere().forEach(matter -> texts.addAll(matter.signs().examples()));
        for (String file : List.of("dev.tsv", "held-out.tsv", "emergencies.tsv")) {
            texts.addAll(column(CASES.resolve(file)));
        }
        return texts;
    }

    private static List<String> column(Path table) throws IOException {
        List<String> lines = Files.readAllLines(table);
        int text = List.of(lines.get(0).split("\t", -1)).indexOf("text");
        return lines.stream()
                .skip(1)
                .filter(line -> !line.isEmpty())
                .map(line -> line.split("\t", -1)[text])
                .toList();
    }

    /** The complaint with this number, counted from 0. As many as there are examples use each of them once. */
    public Draft draft(int number) {
        Random random = new Random(seed * 1_000_003 + number);
        Township town = towns.get(random.nextInt(towns.size()));
        Place village = villages.get(random.nextInt(villages.size()));
        String told = text(number, random);
        return switch (random.nextInt(20)) {
            case 0, 1, 2 -> draft(number, random, "我在" + town.name() + "住。" + told, Entered.of("", ""));
            case 3, 4 -> draft(number, random, told, Entered.of(town.district(), ""));
            case 5, 6 -> draft(number, random, told, Entered.of("", ""));
            case 7, 8, 9 -> draft(number, random, village.name() + "这边，" + told, Entered.of(village.district(), ""));
            default -> draft(number, random, told, Entered.of(town.district(), town.name()));
        };
    }

    private String text(int number, Random random) {
        int which = (int) (number * STRIDE % texts.size());
        String second = random.nextInt(25) == 0 ? "还有个事儿，" + texts.get(random.nextInt(texts.size())) : "";
        return any(OPENINGS, random) + texts.get(which) + second + any(ENDINGS, random);
    }

    private Draft draft(int number, Random random, String text, Entered place) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("text", text);
        Map<String, Object> where = new LinkedHashMap<>();
        place.district().ifPresent(name -> where.put("district", name));
        place.township().ifPresent(name -> where.put("township", name));
        if (!where.isEmpty()) {
            where.put("address", "路口往东 " + (1 + random.nextInt(90)) + " 米");
            body.put("place", where);
        }
        boolean reachable = random.nextInt(10) < 8;
        if (reachable) {
            String phone = "1990000" + String.format("%04d", random.nextInt(10_000));
            body.put("caller", Map.of("name", any(NAMES, random), "phone", phone));
        }
        body.put("requestKind", any(KINDS, random));
        Optional<Urgency> wished = random.nextInt(12) == 0
                ? Optional.of(any(List.copyOf(Urgency.byWire().values()), random))
                : Optional.empty();
        wished.ifPresent(urgency -> body.put("urgency", urgency.wire()));
        return new Draft(run + "-file-" + number, text, body, place, reachable, wished);
    }

    static <T> T any(List<T> several, Random random) {
        return several.get(random.nextInt(several.size()));
    }
}
