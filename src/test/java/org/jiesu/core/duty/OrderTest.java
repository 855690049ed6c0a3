package org.jiesu.core.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jiesu.config.ConfigFolder;
import org.jiesu.config.FoldingFiles;
import org.jiesu.config.Mistakes;
import org.jiesu.core.place.Entered;
import org.jiesu.core.place.PlaceFinder;
import org.jiesu.core.text.Folding;
import org.jiesu.core.text.Phrase;
import org.jiesu.duty.DutyBooks;
import org.jiesu.json.RouteJson;
import org.jiesu.places.TurnsOfSpeech;
import org.jiesu.wiring.OurRouting;
import org.junit.jupiter.api.Test;

/** In which order rules stand in the book, and complaints come, decides nothing. */
class OrderTest {
    private static final int EVERY = 17;
    private static final LocalDate DAY = LocalDate.of(2022, 5, 20);
    private static final List<String> TOWNS = List.of("", "大兴庄镇", "滨河街道", "马坊镇", "没有这个镇");
    private static final int DAYS = 40;

    private final DutyBook book = OurRouting.get().book();
    private final List<Complaint> complaints = complaints();

    private List<Complaint> complaints() {
        List<String> said = book.rules().stream()
                .flatMap(rule -> rule.signs().examples().stream())
                .toList();
        List<Complaint> asked = new ArrayList<>();
        for (int i = 0; i < said.size(); i += EVERY) {
            String town = TOWNS.get(asked.size() % TOWNS.size());
            asked.add(new Complaint(said.get(i), Entered.of("平谷区", town), DAY));
        }
        return asked;
    }

    @Test
    void the_order_of_rules_phrases_and_examples_changes_no_decision() {
        Router ours = OurRouting.get().router();
        Router turned = router(turned());
        for (Complaint complaint : complaints) {
            Route one = ours.route(complaint);
            Route other = turned.route(complaint);
            assertThat(other.decision()).as(complaint.text()).isEqualTo(one.decision());
            assertThat(other.ownership().leads()).isEqualTo(one.ownership().leads());
            assertThat(other.findings().matter()).isEqualTo(one.findings().matter());
            assertThat(other.verdict().confidence()).isCloseTo(one.verdict().confidence(), within(1e-5));
        }
    }

    /** More situations than are remembered, so that some answers are remembered, some forgotten, some never known. */
    @Test
    void what_was_asked_before_changes_no_answer() {
        List<Complaint> asked = new ArrayList<>();
        for (int i = 0; i < complaints.size(); i++) {
            Complaint complaint = complaints.get(i);
            asked.add(new Complaint(complaint.text(), complaint.place(), DAY.minusMonths(i % DAYS)));
        }
        Map<Complaint, String> answers = new HashMap<>();
        Router router = router(book);
        asked.forEach(complaint -> answers.put(complaint, answer(router, complaint)));
        Router again = router(book);
        Collections.reverse(asked);
        for (Complaint complaint : asked) {
            assertThat(answer(again, complaint)).isEqualTo(answers.get(complaint));
        }
    }

    private static String answer(Router router, Complaint complaint) {
        return RouteJson.of(router.route(complaint)).toString();
    }

    /** Rules of a district stay in their order: of two that say the same, the first in the files goes before. */
    private DutyBook turned() {
        List<DutyRule> city =
                new ArrayList<>(book.rules().stream().filter(DutyRule::ofCity).toList());
        Collections.reverse(city);
        List<DutyRule> rules = Stream.concat(
                        city.stream(), book.rules().stream().filter(rule -> !rule.ofCity()))
                .map(OrderTest::turned)
                .toList();
        return new DutyBook("turned", rules, book.units(), book.signals(), book.delegations());
    }

    private static DutyRule turned(DutyRule rule) {
        List<Phrase> words = new ArrayList<>(rule.signs().words());
        Collections.reverse(words);
        List<String> examples = new ArrayList<>(rule.signs().examples());
        Collections.reverse(examples);
        return new DutyRule(
                rule.matter(), rule.basis(), rule.duty(), new Signs(words, examples), rule.standing(), rule.reach());
    }

    private static Router router(DutyBook book) {
        Mistakes mistakes = new Mistakes();
        ConfigFolder folder = ConfigFolder.at(OurRouting.CONFIG);
        Folding folding = FoldingFiles.read(folder, mistakes);
        RoutingSettings settings = DutyBooks.routing(folder, mistakes).orElseThrow();
        PlaceFinder places =
                new PlaceFinder(OurRouting.get().gazetteer(), folding, TurnsOfSpeech.read(folder, mistakes));
        return new Router(book, places, folding, settings, "turned");
    }
}
