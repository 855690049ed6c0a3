package org.jiesu.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every rule is seen to fail on a house that was built wrongly on purpose, and only where it is wrong. */
class RulesTest {
    private static final String ROOT = "org.jiesu.architecture.wrong";
    private static final JavaClasses WRONG = new ClassFileImporter().importPackages(ROOT);

    private final Rules rules = new Rules(ROOT);

    @Test
    void an_arrow_that_points_up_or_aside_is_found() {
        assertThat(failures(rules.arrowsPointDown()))
                .anySatisfy(found -> arrow(found, "core.Guess", "store.Shelf"))
                .anySatisfy(found -> arrow(found, "store.Shelf", "intake.Gossip"))
                .anySatisfy(found -> arrow(found, "intake.Gossip", "dispatch.Desk"))
                .anySatisfy(found -> arrow(found, "intake.Gossip", "api.Window"))
                .anySatisfy(found -> arrow(found, "api.Window", "console.Page"));
    }

    @Test
    void an_arrow_that_points_down_is_let_pass() {
        assertThat(failures(rules.arrowsPointDown()))
                .anyMatch(found -> found.contains("Window.page"))
                .noneMatch(found -> found.contains("Window.gate"))
                .noneMatch(found -> found.contains("Window.desk"))
                .noneMatch(found -> found.contains("Gossip.shelf"));
    }

    @Test
    void a_package_that_stands_in_no_layer_is_found() {
        assertThat(failures(rules.arrowsPointDown())).contains(ROOT + ".kitchen.CookHelper stands in no layer");
    }

    @Test
    void a_core_that_is_more_than_java_is_found() {
        assertThat(failures(rules.coreIsPlainJava()))
                .isNotEmpty()
                .allMatch(found -> found.contains(ROOT + ".core.Guess"))
                .anyMatch(found -> found.contains("io.vertx.core.Future"));
    }

    @Test
    void a_core_with_clock_and_dice_is_found_also_behind_a_method_reference() {
        assertThat(failures(rules.coreHasNeitherClockNorDice()))
                .hasSize(2)
                .anyMatch(found -> found.contains("java.time.Instant.now()"))
                .anyMatch(found -> found.contains("java.util.UUID.randomUUID()"));
    }

    @Test
    void a_calendar_that_knows_more_than_time_is_found() {
        assertThat(failures(rules.theCalendarKnowsNothingElse()))
                .isNotEmpty()
                .allMatch(found -> found.contains(ROOT + ".core.calendar.Sundial"))
                .anyMatch(found -> found.contains(ROOT + ".core.Guess"));
    }

    @Test
    void a_class_outside_the_store_that_speaks_to_the_database_is_found() {
        assertThat(failures(rules.onlyTheStoreSpeaksToTheDatabase()))
                .isNotEmpty()
                .allMatch(found -> found.contains(ROOT + ".intake.Gossip"))
                .allMatch(found -> found.contains("java.sql.SQLException"));
    }

    @Test
    void packages_in_a_circle_are_found() {
        assertThat(failures(rules.packagesMakeNoCircle()))
                .anySatisfy(found -> assertThat(found).contains("Slice intake", "Slice store"));
    }

    @Test
    void a_package_that_is_not_null_marked_is_found() {
        assertThat(failures(rules.everyPackageIsNullMarked()))
                .contains(ROOT + ".core.Guess may be null unseen")
                .noneMatch(found -> found.contains(".http.Gate"));
    }

    @Test
    void a_name_that_says_nothing_is_found() {
        assertThat(failures(rules.namesSaySomething())).singleElement().satisfies(found -> assertThat(found)
                .contains("CookHelper"));
    }

    private static List<String> failures(ArchRule rule) {
        return rule.evaluate(WRONG).getFailureReport().getDetails();
    }

    private static void arrow(String found, String from, String to) {
        assertThat(found).contains("<" + ROOT + "." + from).contains("<" + ROOT + "." + to);
    }
}
