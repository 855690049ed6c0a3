package org.jiesu.core.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LeadGroundTest {
    private static final LocalDate DAY = LocalDate.of(2022, 5, 20);
    private static final InForce SINCE_FEBRUARY = new InForce(LocalDate.of(2022, 2, 1), Optional.empty());
    private static final SourceLine HERE = new SourceLine("a.yaml", 1);
    private static final Unit TOWN = new Unit(new UnitCode("T-1"), "柳树镇", UnitKind.TOWNSHIP, "东区", List.of());

    private static DutyRule rule(RuleStanding.Nature nature, String lead, Optional<String> delegation) {
        Basis basis = new Basis("规定", Basis.CITY, Clause.article(76), List.of(new Quote("根据委托", 10)), SINCE_FEBRUARY);
        Duty duty = new Duty(List.of(lead), List.of(), List.of(), List.of(), Urgency.D7);
        RuleStanding standing = new RuleStanding(nature, Optional.empty(), delegation, Optional.empty(), HERE);
        return new DutyRule(new Matter("S76-1", "图书室"), basis, duty, Signs.NONE, standing);
    }

    private static Delegation act(InForce inForce) {
        return new Delegation(
                new Delegation.Act("委托书", new UnitCode("D-1"), "根据委托", "主任"), TOWN.code(), "S76-1", inForce, HERE);
    }

    @Test
    void a_township_leads_by_an_article_in_force() {
        DutyRule rule = rule(RuleStanding.Nature.TEXT, Units.TOWNSHIP_OF_THE_CASE, Optional.empty());
        assertThat(LeadGround.byArticle(rule, DAY).lets(TOWN.ref())).isTrue();
        assertThatThrownBy(() -> LeadGround.byArticle(rule, LocalDate.of(2022, 1, 31)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void neither_an_inferred_rule_nor_one_that_names_a_department_lets_it_lead() {
        DutyRule inferred = rule(RuleStanding.Nature.INFERRED, Units.TOWNSHIP_OF_THE_CASE, Optional.empty());
        DutyRule department = rule(RuleStanding.Nature.TEXT, "文化和旅游部门", Optional.empty());
        assertThat(LeadGround.byArticle(inferred, DAY).lets(TOWN.ref())).isFalse();
        assertThat(LeadGround.byArticle(department, DAY).lets(TOWN.ref())).isFalse();
        assertThatThrownBy(() -> new Ownership(
                        List.of(TOWN.ref()), Optional.of(LeadGround.byArticle(department, DAY)), List.of()))
                .hasMessageContaining("柳树镇");
    }

    @Test
    void nothing_can_hold_a_township_without_a_ground() {
        assertThatThrownBy(() -> new Ownership(List.of(TOWN.ref()), Optional.empty(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Alternative(
                        UnitRef.TOWNSHIP_OF_THE_CASE,
                        new Matter("S1-1", "事"),
                        0.5,
                        Optional.empty(),
                        () -> new Remark(new WhyNot(WhyNot.Kind.WORDS, "", ""), List.of(), 0)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_delegation_lets_only_its_own_township_lead_and_only_in_its_time() {
        DutyRule rule = rule(RuleStanding.Nature.TEXT, Units.TOWNSHIP_OF_THE_CASE, Optional.of("根据委托"));
        assertThatThrownBy(() -> LeadGround.byArticle(rule, DAY)).hasMessageContaining("delegation");
        assertThat(book(rule, act(SINCE_FEBRUARY)).ground("S76-1", TOWN.ref(), DAY))
                .isPresent();
        InForce later = new InForce(DAY.plusDays(1), Optional.empty());
        assertThat(book(rule, act(later)).ground("S76-1", TOWN.ref(), DAY)).isEmpty();
        UnitRef other = new UnitRef(new UnitCode("T-2"), "杨树镇", UnitKind.TOWNSHIP, "东区");
        assertThat(book(rule, act(SINCE_FEBRUARY)).ground("S76-1", other, DAY)).isEmpty();
    }

    private static DutyBook book(DutyRule rule, Delegation act) {
        Units units = new Units(List.of(TOWN), Set.of("文化和旅游部门"), List.of());
        return new DutyBook("v", List.of(rule), units, Signals.NONE, List.of(act));
    }

    @Test
    void articles_are_written_as_the_law_writes_them() {
        assertThat(List.of(4, 10, 19, 20, 49, 100, 105, 110, 121))
                .extracting(number -> Clause.article(number).inWords())
                .containsExactly("第四条", "第十条", "第十九条", "第二十条", "第四十九条", "第一百条", "第一百零五条", "第一百一十条", "第一百二十一条");
    }
}
