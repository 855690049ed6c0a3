package org.jiesu.core.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiesu.core.place.Placement;
import org.jiesu.core.place.Township;
import org.jiesu.core.text.SmallTalk;

/** A city's book of two matters, and a district 东区 whose rows a test writes; 西区 is another district. */
final class SmallBook {
    static final LocalDate BOUND = LocalDate.of(2022, 2, 1);
    static final LocalDate BEFORE = LocalDate.of(2019, 6, 1);
    static final LocalDate AFTER = LocalDate.of(2023, 6, 1);
    static final String LAMPS = "S53-1";
    static final String HEATING = "S55-1";
    static final String WATER = "U-WATER-1";
    static final String MANNERS = "S19-3";

    static final Unit TOWN = unit("T-1", "柳树镇", UnitKind.TOWNSHIP, "东区");
    static final Unit OTHER_TOWN = unit("T-2", "杨树镇", UnitKind.TOWNSHIP, "东区");
    static final Unit STREET = unit("S-1", "城关街道", UnitKind.SUBDISTRICT, "东区");
    static final Unit PARK = unit("P-1", "开发区管委", UnitKind.PARK, "东区");
    static final Unit CITY_ADMINISTRATION = unit("D-1", "区城市管理委", UnitKind.DEPARTMENT, "东区");
    static final Unit WATER_BUREAU = unit("D-2", "区水务局", UnitKind.DEPARTMENT, "东区");
    static final Unit ENVIRONMENT = unit("D-4", "区生态环境局", UnitKind.DEPARTMENT, "东区");
    static final Unit DISSOLVED = new Unit(
            new UnitCode("D-3"),
            "区环保局",
            UnitKind.DEPARTMENT,
            "东区",
            List.of(),
            new Unit.Place(
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    Optional.of(new Unit.Successor(ENVIRONMENT.code(), LocalDate.of(2019, 4, 1), false))));
    static final Unit WESTERN = unit("W-1", "区园林局", UnitKind.DEPARTMENT, "西区");

    private final List<DutyRule> rules = new ArrayList<>();
    private final List<Delegation> delegations = new ArrayList<>();

    SmallBook() {
        rules.add(ofCity(LAMPS, 53, Units.TOWNSHIP_OF_THE_CASE));
        rules.add(ofCity(HEATING, 55, "城市管理部门"));
    }

    private static Unit unit(String code, String name, UnitKind kind, String district) {
        return new Unit(new UnitCode(code), name, kind, district, List.of());
    }

    /** The city's book has a matter that accuses somebody, and gives it to that lead. */
    SmallBook accusing(Accused whose, String lead) {
        DutyRule plain = ofCity(MANNERS, 19, lead);
        RuleStanding standing = new RuleStanding(
                RuleStanding.Nature.TEXT,
                Optional.of(whose),
                Optional.empty(),
                Optional.empty(),
                new SourceLine("c", 3));
        rules.add(new DutyRule(plain.matter(), plain.basis(), plain.duty(), plain.signs(), standing));
        return this;
    }

    private static DutyRule ofCity(String id, int article, String lead) {
        Basis basis = new Basis(
                "规定",
                Basis.CITY,
                Clause.article(article),
                List.of(new Quote("负责", 10)),
                new InForce(BOUND, Optional.empty()));
        return new DutyRule(
                new Matter(id, id),
                basis,
                new Duty(List.of(lead), List.of(), List.of(), List.of(), Urgency.D7),
                new Signs(List.of(), List.of(id)),
                new RuleStanding(
                        RuleStanding.Nature.TEXT,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        new SourceLine("c", 1)));
    }

    /** A row of 东区's gazette, of 2019 and planned for nothing, unless said otherwise. */
    static final class Draft {
        private final String id;
        private List<String> matters = List.of();
        private List<String> leads = List.of(CITY_ADMINISTRATION.name());
        private Where where = Where.EVERYWHERE;
        private Map<String, String> when = Map.of();
        private LocalDate from = LocalDate.of(2019, 1, 1);
        private Optional<LocalDate> planned = Optional.empty();
        private RuleStanding.Nature nature = RuleStanding.Nature.TEXT;
        private Urgency urgency = Urgency.D7;

        Draft(String id) {
            this.id = id;
        }

        Draft on(String... codes) {
            matters = List.of(codes);
            return this;
        }

        Draft ledBy(String... names) {
            leads = List.of(names);
            return this;
        }

        Draft in(Township.Kind... kinds) {
            where = new Where(Set.of(kinds), Set.of(), Set.of(), Set.of());
            return this;
        }

        Draft where(Where narrower) {
            where = narrower;
            return this;
        }

        Draft when(String name, String value) {
            when = Map.of(name, value);
            return this;
        }

        Draft from(LocalDate day) {
            from = day;
            return this;
        }

        Draft planned(LocalDate last) {
            planned = Optional.of(last);
            return this;
        }

        Draft inferred() {
            nature = RuleStanding.Nature.INFERRED;
            return this;
        }

        Draft urgency(Urgency other) {
            urgency = other;
            return this;
        }

        DutyRule rule() {
            Basis basis = new Basis(
                    "东政发" + from,
                    "east",
                    Clause.item(id),
                    List.of(new Quote("牵头", 20)),
                    new InForce(from, Optional.empty()),
                    planned);
            return new DutyRule(
                    new Matter(id, id),
                    basis,
                    new Duty(leads, List.of(), List.of(), List.of(), urgency),
                    Signs.NONE,
                    new RuleStanding(
                            nature, Optional.empty(), Optional.empty(), Optional.empty(), new SourceLine("e", 1)),
                    new Reach("东区", matters, where, when, Optional.of(BOUND)));
        }
    }

    static Draft row(String id) {
        return new Draft(id);
    }

    SmallBook with(Draft... drafts) {
        for (Draft draft : drafts) {
            rules.add(draft.rule());
        }
        return this;
    }

    /** The department's matter can be handed to townships, and is to this one. */
    SmallBook delegatedTo(Unit town) {
        DutyRule heating = rules.get(1);
        rules.add(new DutyRule(
                new Matter("S55-9", "受委托供热"),
                heating.basis(),
                new Duty(List.of(Units.TOWNSHIP_OF_THE_CASE), List.of(), List.of(), List.of(), Urgency.D7),
                Signs.NONE,
                new RuleStanding(
                        RuleStanding.Nature.TEXT,
                        Optional.empty(),
                        Optional.of("根据委托"),
                        Optional.of(HEATING),
                        new SourceLine("c", 9))));
        delegations.add(new Delegation(
                new Delegation.Act("委托书", CITY_ADMINISTRATION.code(), "委托", "主任"),
                town.code(),
                "S55-9",
                new InForce(BOUND, Optional.empty()),
                new SourceLine("d", 1)));
        return this;
    }

    DutyBook book() {
        Units units = new Units(
                List.of(
                        TOWN,
                        OTHER_TOWN,
                        STREET,
                        PARK,
                        CITY_ADMINISTRATION,
                        WATER_BUREAU,
                        DISSOLVED,
                        ENVIRONMENT,
                        WESTERN),
                Set.of("城市管理部门", "水务部门"),
                List.of(own("城市管理部门", CITY_ADMINISTRATION), own("水务部门", WATER_BUREAU)));
        Signals.Uncovered water = new Signals.Uncovered(
                new Matter(WATER, "停水"),
                new Signals.Suggestion(List.of("水务部门"), "没有列入"),
                Urgency.H24,
                new Signs(List.of(), List.of("停水")),
                new SourceLine("s", 1));
        Circumstance place = new Circumstance(
                "place",
                "在哪儿？",
                List.of(new Circumstance.Value("工地", List.of()), new Circumstance.Value("村内", List.of())),
                new SourceLine("f", 1));
        return new DutyBook(
                "v",
                rules,
                units,
                new Signals(List.of(water), List.of(), List.of(), List.of(place), List.of(), SmallTalk.NONE),
                delegations);
    }

    private static OwnDepartment own(String generic, Unit unit) {
        return new OwnDepartment(generic, unit.district(), unit.code(), InForce.ALWAYS, false);
    }

    static Placement at(Unit unit) {
        Township.Kind kind =
                switch (unit.kind()) {
                    case TOWNSHIP -> Township.Kind.TOWNSHIP;
                    case SUBDISTRICT -> Township.Kind.SUBDISTRICT;
                    default -> Township.Kind.PARK;
                };
        Township township = new Township(unit.code().value(), unit.name(), unit.district(), kind, List.of());
        return new Placement(
                Optional.of(unit.district()), Optional.of(township), Optional.empty(), List.of(), List.of());
    }

    /** Somewhere in 东区. */
    static Placement somewhere() {
        return new Placement(Optional.of("东区"), Optional.empty(), Optional.empty(), List.of(), List.of());
    }
}
