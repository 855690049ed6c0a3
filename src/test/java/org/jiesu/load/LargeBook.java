package org.jiesu.load;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiesu.config.ConfigFolder;
import org.jiesu.config.FoldingFiles;
import org.jiesu.config.Mistakes;
import org.jiesu.core.duty.Basis;
import org.jiesu.core.duty.Clause;
import org.jiesu.core.duty.Complaint;
import org.jiesu.core.duty.Duty;
import org.jiesu.core.duty.DutyBook;
import org.jiesu.core.duty.DutyRule;
import org.jiesu.core.duty.InForce;
import org.jiesu.core.duty.Matter;
import org.jiesu.core.duty.Reach;
import org.jiesu.core.duty.Router;
import org.jiesu.core.duty.Signs;
import org.jiesu.core.duty.Urgency;
import org.jiesu.core.duty.Where;
import org.jiesu.core.place.Entered;
import org.jiesu.core.place.PlaceFinder;
import org.jiesu.core.text.Folding;
import org.jiesu.duty.DutyBooks;
import org.jiesu.places.Gazetteers;
import org.jiesu.places.TurnsOfSpeech;

/** How long the book takes to read, and a route by a book of twenty thousand rules beside one by the book as it is. */
public final class LargeBook {
    private static final int RULES = 20_000;
    private static final int DISTRICTS = 20;
    private static final int ROUNDS = 8;
    private static final int READINGS = 40;
    private static final int ASKED = 200;
    private static final LocalDate DAY = LocalDate.of(2022, 5, 20);

    private final ConfigFolder folder = ConfigFolder.at(Path.of("config"));
    private final Mistakes mistakes = new Mistakes();
    private final Folding folding = FoldingFiles.read(folder, mistakes);
    private final DutyBook ours = DutyBooks.read(folder, folding, mistakes);

    private void run() {
        System.out.printf(
                "%d rules read, time of the processor in ms:%s%n", ours.rules().size(), readings());
        System.out.printf("the book holds %.1f MB of the heap%n", megabytes());
        Router small = router(ours);
        Router large = router(enlarged());
        List<Complaint> asked = asked();
        double before = Double.MAX_VALUE;
        double after = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            before = Math.min(before, microseconds(small, asked));
            after = Math.min(after, microseconds(large, asked));
        }
        System.out.printf(
                "a route, best of %d rounds of %d complaints, time of the processor: %d rules %.0f us, %d rules %.0f us,"
                        + " ratio %.2f%n",
                ROUNDS, asked.size(), ours.rules().size(), before, RULES, after, after / before);
    }

    /** How long the files take to read, the first time, when the code is cold, and at last. */
    private String readings() {
        StringBuilder told = new StringBuilder();
        for (int round = 0; round < READINGS; round++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            DutyBooks.read(folder, folding, mistakes);
            long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
            if (round < 1 || round >= READINGS - ROUNDS) {
                told.append(' ').append(spent / 1_000_000);
            }
        }
        return told.toString();
    }

    /** What so many more books take, for each of them: one alone is lost among what else the heap holds. */
    private double megabytes() {
        List<DutyBook> books = new ArrayList<>();
        long before = used();
        for (int book = 0; book < ROUNDS; book++) {
            books.add(DutyBooks.read(folder, folding, mistakes));
        }
        long after = used();
        return (after - before) / 1e6 / books.size();
    }

    private static long used() {
        for (int round = 0; round < ROUNDS; round++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private List<Complaint> asked() {
        return ours.rules().stream()
                .filter(rule -> rule.ofCity() && !rule.signs().examples().isEmpty())
                .map(rule -> new Complaint(rule.signs().examples().get(0), Entered.of("平谷区", "大兴庄镇"), DAY))
                .limit(ASKED)
                .toList();
    }

    /** For one complaint, of the processor, so that what else the machine does counts for nothing. */
    private static double microseconds(Router router, List<Complaint> asked) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        asked.forEach(router::route);
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e3 / asked.size();
    }

    /** The book with rules of twenty districts added, all for matters that it recognises. */
    private DutyBook enlarged() {
        List<DutyRule> rules = new ArrayList<>(ours.rules());
        List<DutyRule> city = ours.rules().stream()
                .filter(rule -> rule.ofCity() && !rule.signs().words().isEmpty())
                .toList();
        for (int number = 0; rules.size() < RULES; number++) {
            String district = number % DISTRICTS == 0 ? "平谷区" : "区" + number % DISTRICTS;
            DutyRule one = city.get(number % city.size());
            DutyRule other = city.get((number * 7 + 3) % city.size());
            rules.add(new DutyRule(
                    new Matter("XX-" + number, "事项" + number),
                    new Basis(
                            "文件",
                            "large",
                            Clause.item("第" + number + "项"),
                            one.basis().quotes(),
                            new InForce(LocalDate.of(2019, 1, 1), Optional.empty())),
                    new Duty(List.of("区水务局"), List.of(), List.of(), List.of(), Urgency.D7),
                    new Signs(List.of(), List.of()),
                    one.standing(),
                    new Reach(district, List.of(one.id(), other.id()), Where.EVERYWHERE, Map.of(), Optional.of(DAY))));
        }
        return new DutyBook("large", rules, ours.units(), ours.signals(), ours.delegations());
    }

    private Router router(DutyBook book) {
        PlaceFinder places = new PlaceFinder(
                Gazetteers.read(folder, book.units(), mistakes), folding, TurnsOfSpeech.read(folder, mistakes));
        return new Router(
                book, places, folding, DutyBooks.routing(folder, mistakes).orElseThrow(), "large");
    }

    /** The measurement. */
    public static void main(String... none) {
        new LargeBook().run();
    }
}
