package org.jiesu.library;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiesu.core.duty.DutyBook;
import org.jiesu.core.duty.DutyRule;
import org.jiesu.core.duty.Matter;
import org.jiesu.core.duty.Quote;
import org.jiesu.core.duty.Unit;
import org.jiesu.core.duty.UnitKind;
import org.jiesu.core.text.Folding;

/**
 * The book laid out for readers. What rules are found by is folded and sorted once for each book; a request joins sets of
 * numbers and looks for its words only in what is left. Safe for use by several event loops.
 */
public final class Library {
    private static final Pattern BLANKS = Pattern.compile("[\\s\u3000]+");

    private final DutyBook book;
    private final Folding folding;
    private final Sections sections;
    private final NamedUnits units;
    private final RuleViews views;
    private final List<String> texts = new ArrayList<>();
    private final Map<String, BitSet> byDistrict = new HashMap<>();
    private final Map<String, BitSet> bySection = new HashMap<>();
    private final Map<String, BitSet> byMatter = new HashMap<>();
    private final Map<String, BitSet> byName = new HashMap<>();

    public Library(DutyBook book, Folding folding, Sections sections) {
        this.book = book;
        this.folding = folding;
        this.sections = sections;
        this.units = new NamedUnits(book.units());
        this.views = new RuleViews(book, sections, units);
        for (int number = 0; number < book.rules().size(); number++) {
            enter(book.rules().get(number), number);
        }
    }

    private void enter(DutyRule rule, int number) {
        set(byDistrict, rule.reach().district(), number);
        set(bySection, sections.of(rule), number);
        set(byMatter, rule.id(), number);
        rule.reach().matters().forEach(matter -> set(byMatter, matter, number));
        NamedUnits.in(rule).forEach(name -> set(byName, name, number));
        texts.add(folding.plain(text(rule)));
    }

    private static void set(Map<String, BitSet> index, String key, int number) {
        index.computeIfAbsent(key, unseen -> new BitSet()).set(number);
    }

    /** What is searched; a line for each piece, so that no word is found across two. */
    private String text(DutyRule rule) {
        Stream<String> who =
                NamedUnits.in(rule).stream().flatMap(name -> Stream.concat(Stream.of(name), units.everCalled(name)));
        Stream<String> about = Stream.concat(
                Stream.of(
                        rule.id(),
                        rule.matter().name(),
                        rule.basis().document(),
                        rule.basis().clause().inWords(),
                        rule.basis().clause().item(),
                        rule.basis().article() > 0 ? "第" + rule.basis().article() + "条" : "",
                        rule.reach().district()),
                rule.reach().matters().stream()
                        .flatMap(code -> views.matter(code).stream())
                        .map(Matter::name));
        Stream<String> said = rule.basis().quotes().stream().map(Quote::words);
        return Stream.of(about, said, who).flatMap(pieces -> pieces).collect(Collectors.joining("\n"));
    }

    /** The version of the book that is shown. */
    public String version() {
        return book.version();
    }

    /** The sections of the book in its order. */
    public List<String> sections() {
        return sections.names();
    }

    /** The districts that have units in the book. */
    public List<String> districts() {
        return book.units().districts().toList();
    }

    /** The words of a search as they are looked for; none if there is nothing to look for in it. */
    public List<String> wordsOf(String search) {
        return BLANKS.splitAsStream(search)
                .map(folding::plain)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Units by code, or by a name that they have in the district, in any where none is given. */
    public List<Unit> units(String codeOrName, Optional<String> district) {
        return book.units().all().stream()
                .filter(unit -> unit.code().value().equals(codeOrName)
                        || (unit.isCalled(codeOrName)
                                && district.map(name -> unit.district().isEmpty()
                                                || unit.district().equals(name))
                                        .orElse(true)))
                .toList();
    }

    /** The names of the units of a district. */
    public List<String> unitNames(String district) {
        return book.units().all().stream()
                .filter(unit -> unit.district().equals(district) && unit.kind() != UnitKind.HOTLINE)
                .map(Unit::name)
                .toList();
    }

    /** What is found, in force first, each in the order of the book. */
    public Stretch find(BookQuery query, int from, int limit) {
        List<DutyRule> now = new ArrayList<>();
        List<DutyRule> others = new ArrayList<>();
        matching(query).stream()
                .mapToObj(number -> book.rules().get(number))
                .forEach(rule -> (rule.inForce(query.day()) ? now : others).add(rule));
        List<RuleView> items = Stream.concat(now.stream(), others.stream())
                .skip(from)
                .limit(limit)
                .map(rule -> views.view(rule, query.namesOf(), query.day()))
                .toList();
        return new Stretch(items, now.size() + others.size(), now.size());
    }

    /** One rule on a day, with departments in the names of a district. */
    public Optional<RuleView> rule(String id, Optional<String> district, LocalDate day) {
        return book.rule(id).map(rule -> views.view(rule, district, day));
    }

    private BitSet matching(BookQuery query) {
        BitSet found = new BitSet();
        found.set(0, book.rules().size());
        query.district().ifPresent(name -> found.and(ofDistrict(name)));
        query.section().ifPresent(name -> found.and(bySection.getOrDefault(name, new BitSet())));
        query.matter().ifPresent(code -> found.and(byMatter.getOrDefault(code, new BitSet())));
        query.units().ifPresent(named -> {
            BitSet any = new BitSet();
            named.forEach(unit -> any.or(ofUnit(unit, query.day())));
            found.and(any);
        });
        return with(query.words(), found);
    }

    private BitSet with(List<String> words, BitSet among) {
        return among.stream()
                .filter(number -> words.stream().allMatch(texts.get(number)::contains))
                .collect(BitSet::new, BitSet::set, BitSet::or);
    }

    private BitSet ofDistrict(String district) {
        return joined(byDistrict, List.of("", district));
    }

    private BitSet ofUnit(Unit unit, LocalDate day) {
        BitSet found = named(units.namesOf(unit, day));
        named(NamedUnits.groundsOf(unit)).stream()
                .filter(number ->
                        NamedUnits.holdsFor(book.rules().get(number).reach().where(), unit))
                .forEach(found::set);
        if (!unit.district().isEmpty()) {
            found.and(ofDistrict(unit.district()));
        }
        return found;
    }

    private BitSet named(Iterable<String> names) {
        return joined(byName, names);
    }

    private static BitSet joined(Map<String, BitSet> index, Iterable<String> keys) {
        BitSet found = new BitSet();
        keys.forEach(key -> found.or(index.getOrDefault(key, new BitSet())));
        return found;
    }
}
