package org.jiesu.core.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiesu.config.ConfigFolder;
import org.jiesu.config.FoldingFiles;
import org.jiesu.config.Mistakes;
import org.jiesu.core.place.Entered;
import org.jiesu.core.place.PlaceFinder;
import org.jiesu.core.text.Folding;
import org.jiesu.duty.DutyBooks;
import org.jiesu.places.Gazetteers;
import org.jiesu.wiring.OurRouting;
import org.junit.jupiter.api.Test;

/** Twenty thousand rules of twenty districts, all for matters that the book recognises: rules are looked up, not searched. */
class LargeBookTest {
    private static final int RULES = 20_000;
    private static final int DISTRICTS = 20;
    private static final LocalDate DAY = LocalDate.of(2022, 5, 20);

    private final DutyBook ours = OurRouting.get().book();
    private final List<Complaint> asked = ours.rules().stream()
            .filter(rule -> rule.ofCity() && !rule.signs().examples().isEmpty())
            .map(rule -> new Complaint(rule.signs().examples().get(0), Entered.of("平谷区", "大兴庄镇"), DAY))
            .limit(200)
            .toList();

    @Test
    void a_book_of_twenty_thousand_rules_routes_within_twice_the_time() {
        Router small = OurRouting.get().router();
        Router large = router(enlarged());
        long before = Long.MAX_VALUE;
        long after = Long.MAX_VALUE;
        for (int round = 0; round < 6; round++) {
            before = Math.min(before, nanoseconds(small));
            after = Math.min(after, nanoseconds(large));
        }
        assertThat((double) after / before).isLessThan(2);
    }

    /** Of the processor, so that what else the machine does counts for nothing. */
    private long nanoseconds(Router router) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        asked.forEach(router::route);
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    }

    private DutyBook enlarged() {
        List<DutyRule> rules = new ArrayList<>(ours.rules());
        List<DutyRule> city = ours.rules().stream()
                .filter(rule -> rule.ofCity() && !rule.signs().isEmpty())
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
                    Signs.NONE,
                    one.standing(),
                    new Reach(
                            district,
                            List.of(one.id(), other.id()),
                            Where.EVERYWHERE,
                            Map.of(),
                            ours.townshipsBoundFrom())));
        }
        return new DutyBook("large", rules, ours.units(), ours.signals(), ours.delegations());
    }

    private static Router router(DutyBook book) {
        Mistakes mistakes = new Mistakes();
        ConfigFolder folder = ConfigFolder.at(OurRouting.CONFIG);
        Folding folding = FoldingFiles.read(folder, mistakes);
        PlaceFinder places = new PlaceFinder(
                Gazetteers.read(folder, book.units(), mistakes), folding, Gazetteers.quoting(folder, mistakes));
        return new Router(
                book, places, folding, DutyBooks.routing(folder, mistakes).orElseThrow(), "large");
    }
}
