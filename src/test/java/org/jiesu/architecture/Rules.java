package org.jiesu.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvent;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/**
 * What holds for every class of the house.
 *
 * @param root package of the house: the real one, or one built wrongly on purpose to see the rules fail
 */
record Rules(String root) {
    /** A unit that helps (协办) is a helper; a class that helps another class is none. */
    private static final String SPEECHLESS_NAMES =
            ".*[.$](\\w*(Impl|Utils?|Manager|Service|Base|Common|Constants)|\\w+Helper)";

    private static final Set<String> CLOCKS_AND_DICE = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.Math.random",
            "java.time.ZoneId.systemDefault",
            "java.util.TimeZone.getDefault",
            "java.util.UUID.randomUUID");

    ArchRule arrowsPointDown() {
        return classes().should(new ArchCondition<>("know only what stands below them") {
            @Override
            public void check(JavaClass each, ConditionEvents events) {
                if (Layer.of(part(each)).isEmpty()) {
                    events.add(SimpleConditionEvent.violated(each, each.getName() + " stands in no layer"));
                    return;
                }
                each.getDirectDependenciesFromSelf().stream()
                        .filter(known -> isOfTheHouse(known.getTargetClass()))
                        .filter(known -> !Layer.mayKnow(part(each), part(known.getTargetClass())))
                        .forEach(known -> events.add(violated(known)));
            }
        });
    }

    ArchRule coreIsPlainJava() {
        return classes()
                .that()
                .resideInAPackage(root + ".core..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java.lang..",
                        "java.math..",
                        "java.text..",
                        "java.time..",
                        "java.util..",
                        "org.jspecify.annotations",
                        root + ".core..");
    }

    ArchRule coreHasNeitherClockNorDice() {
        return noClasses()
                .that()
                .resideInAPackage(root + ".core..")
                .should()
                .accessTargetWhere(new DescribedPredicate<JavaAccess<?>>("asks the time or throws dice") {
                    @Override
                    public boolean test(JavaAccess<?> access) {
                        String owner = access.getTargetOwner().getName();
                        String name = access.getTarget().getName();
                        boolean asksTheTime = (owner.startsWith("java.time.") && name.equals("now"))
                                || owner.equals("java.time.Clock")
                                || owner.equals("java.util.Date");
                        boolean throwsDice = owner.matches("java\\.(util|security)\\.(.*\\.)?\\w*Random");
                        return asksTheTime || throwsDice || CLOCKS_AND_DICE.contains(owner + "." + name);
                    }
                });
    }

    /** It stands below all that counts time, and counts no cases, units or matters. */
    ArchRule theCalendarKnowsNothingElse() {
        return classes()
                .that()
                .resideInAPackage(root + ".core.calendar..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify.annotations", root + ".core.calendar..");
    }

    ArchRule onlyTheStoreSpeaksToTheDatabase() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.vertx.sqlclient..",
                        "io.vertx.pgclient..",
                        "java.sql..",
                        "javax.sql..",
                        "org.postgresql..",
                        "org.flywaydb..");
    }

    ArchRule packagesMakeNoCircle() {
        return slices().matching(root + ".(**)").should().beFreeOfCycles();
    }

    /** The compiler's check for null leaves out whatever is not marked, and says nothing. */
    ArchRule everyPackageIsNullMarked() {
        return classes().should(new ArchCondition<>("stand in a package that is @NullMarked") {
            @Override
            public void check(JavaClass each, ConditionEvents events) {
                if (!each.getPackage().isAnnotatedWith(NullMarked.class)) {
                    events.add(SimpleConditionEvent.violated(each, each.getName() + " may be null unseen"));
                }
            }
        });
    }

    ArchRule namesSaySomething() {
        return noClasses().should().haveNameMatching(SPEECHLESS_NAMES);
    }

    private boolean isOfTheHouse(JavaClass known) {
        return known.getPackageName().equals(root) || known.getPackageName().startsWith(root + ".");
    }

    private String part(JavaClass each) {
        String below = each.getPackageName().substring(root.length());
        return below.isEmpty() ? "" : below.substring(1).split("\\.", 2)[0];
    }

    private static ConditionEvent violated(Dependency known) {
        return SimpleConditionEvent.violated(known.getOriginClass(), known.getDescription());
    }
}
