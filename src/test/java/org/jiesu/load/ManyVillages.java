package org.jiesu.load;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jiesu.config.ConfigFolder;
import org.jiesu.config.FoldingFiles;
import org.jiesu.config.Mistakes;
import org.jiesu.core.duty.Complaint;
import org.jiesu.core.duty.Router;
import org.jiesu.core.place.Entered;
import org.jiesu.core.place.Gazetteer;
import org.jiesu.core.place.Place;
import org.jiesu.core.place.PlaceFinder;
import org.jiesu.core.place.Quoting;
import org.jiesu.core.place.Township;
import org.jiesu.core.text.FoldedText;
import org.jiesu.core.text.Folding;
import org.jiesu.duty.DutyBooks;
import org.jiesu.places.TurnsOfSpeech;
import org.jiesu.wiring.Routing;

/** Places found and owners found with the gazetteer as it is, and with ten thousand villages more, in one run. */
public final class ManyVillages {
    private static final int MORE = 10_000;
    private static final int ROUNDS = 7;
    private static final LocalDate DAY = LocalDate.of(2022, 5, 20);
    private static final String LETTERS = "东西南北上下大小前后石柳杨松桃李梨杏山水";
    private static final String ENDS = "庄屯峪沟营店坨楼井台";

    private final ConfigFolder folder = ConfigFolder.at(Path.of("config"));
    private final Mistakes mistakes = new Mistakes();
    private final Folding folding = FoldingFiles.read(folder, mistakes);
    private final Quoting quoting = TurnsOfSpeech.read(folder, mistakes);
    private final Routing routing = Routing.open(folder, mistakes).orElseThrow();

    private Gazetteer withMore() {
        Gazetteer ours = routing.gazetteer();
        List<Place> places = new ArrayList<>(ours.places());
        for (int number = 0; number < MORE; number++) {
            Township township = ours.townships().get(number % ours.townships().size());
            Place.Siting siting = new Place.Siting(List.of(township.name()), true);
            places.add(new Place(name(number), List.of(), Place.Kind.VILLAGE, township.district(), siting));
        }
        return new Gazetteer(ours.districts(), ours.townships(), places);
    }

    /** Letters that complaints are full of, so that many names begin to match. */
    private static String name(int number) {
        int first = number % LETTERS.length();
        int second = number / LETTERS.length() % LETTERS.length();
        int end = number / LETTERS.length() / LETTERS.length() % ENDS.length();
        int more = number / LETTERS.length() / LETTERS.length() / ENDS.length() % ENDS.length();
        return "" + LETTERS.charAt(first) + LETTERS.charAt(second) + ENDS.charAt(end) + ENDS.charAt(more) + "村";
    }

    private void run() {
        List<String> said = routing.book().rules().stream()
                .flatMap(rule -> rule.signs().examples().stream())
                .toList();
        List<FoldedText> texts = said.stream().map(folding::fold).toList();
        List<PlaceFinder> finders = Stream.of(routing.gazetteer(), withMore())
                .map(gazetteer -> new PlaceFinder(gazetteer, folding, quoting))
                .toList();
        int few = routing.gazetteer().places().size();
        System.out.println(texts.size() + " texts, " + few + " and " + (few + MORE) + " places, best of " + ROUNDS);
        compare(
                "places found",
                texts.size(),
                finders.stream()
                        .map(finder -> each(texts, text -> finder.find(text, Entered.of("", ""))))
                        .toList());
        List<Router> routers = finders.stream()
                .map(finder -> new Router(
                        routing.book(),
                        finder,
                        folding,
                        DutyBooks.routing(folder, mistakes).orElseThrow(),
                        "villages"))
                .toList();
        compare(
                "owners found",
                said.size(),
                routers.stream()
                        .map(router -> each(said, text -> router.route(new Complaint(text, Entered.of("", ""), DAY))))
                        .toList());
    }

    private static <T> Runnable each(List<T> all, Consumer<T> work) {
        return () -> all.forEach(work);
    }

    /** Takes turns, so that what else the machine does hits both; the first round only warms up. */
    private static void compare(String what, int count, List<Runnable> both) {
        long[] best = {Long.MAX_VALUE, Long.MAX_VALUE};
        for (int round = 0; round <= ROUNDS; round++) {
            for (int which = 0; which < best.length; which++) {
                long before = ownTime();
                both.get(which).run();
                long took = ownTime() - before;
                best[which] = round == 0 ? best[which] : Math.min(best[which], took);
            }
        }
        long[] perSecond =
                Arrays.stream(best).map(nanos -> count * 1_000_000_000L / nanos).toArray();
        System.out.printf(
                "%s: %d/s with few, %d/s with many, time many : few = %.2f%n",
                what, perSecond[0], perSecond[1], (double) best[1] / best[0]);
    }

    private static long ownTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** The measurement. */
    public static void main(String... none) {
        new ManyVillages().run();
    }
}
