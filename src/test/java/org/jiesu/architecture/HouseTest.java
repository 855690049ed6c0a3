package org.jiesu.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The house as it is built; that each rule can fail is shown by {@link RulesTest}. */
class HouseTest {
    private static final String ROOT = "org.jiesu";
    private static final ImportOption NOT_BUILT_WRONGLY = place -> !place.contains("/architecture/wrong/");
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    private final Rules rules = new Rules(ROOT);

    @Test
    void arrows_point_down() {
        rules.arrowsPointDown().check(HOUSE);
    }

    @Test
    void core_is_plain_java() {
        rules.coreIsPlainJava().check(HOUSE);
    }

    @Test
    void core_has_neither_clock_nor_dice() {
        rules.coreHasNeitherClockNorDice().check(HOUSE);
    }

    @Test
    void the_calendar_knows_nothing_else() {
        rules.theCalendarKnowsNothingElse().check(HOUSE);
    }

    @Test
    void only_the_store_speaks_to_the_database() {
        rules.onlyTheStoreSpeaksToTheDatabase().check(HOUSE);
    }

    @Test
    void packages_make_no_circle() {
        rules.packagesMakeNoCircle().check(HOUSE);
    }

    @Test
    void every_package_is_null_marked_also_of_tests() {
        rules.everyPackageIsNullMarked().check(HOUSE);
        rules.everyPackageIsNullMarked()
                .check(new ClassFileImporter()
                        .withImportOption(NOT_BUILT_WRONGLY)
                        .importPackages(ROOT));
    }

    @Test
    void names_say_something() {
        rules.namesSaySomething().check(HOUSE);
    }
}
