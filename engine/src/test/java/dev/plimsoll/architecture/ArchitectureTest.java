package dev.plimsoll.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.jspecify.annotations.NullMarked;

/** The import table and the purity of the engine's packages. */
@AnalyzeClasses(packages = "dev.plimsoll", importOptions = ArchitectureTest.EngineOnly.class)
class ArchitectureTest {
    /** The engine's own classes, not its tests, not the grammar. */
    static final class EngineOnly implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return location.contains("/engine/target/classes/");
        }
    }

    private static final String[] PURE = {
        "dev.plimsoll.value..",
        "dev.plimsoll.type..",
        "dev.plimsoll.margin..",
        "dev.plimsoll.model..",
        "dev.plimsoll.decision.."
    };

    @ArchTest
    static final ArchRule every_package_imports_only_rows_above_its_own =
            classes().should(importOnlyRowsAbove());

    @ArchTest
    static final ArchRule every_package_says_what_it_is_and_where_null_may_be =
            classes().should(bePartOfMarkedPackage());

    @ArchTest
    static final ArchRule the_reference_interpreter_shares_nothing_with_what_it_checks = noClasses()
            .that()
            .resideInAPackage("dev.plimsoll.reference..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.plimsoll.evaluation..",
                    "dev.plimsoll.lowering..",
                    "dev.plimsoll.runtime..",
                    "dev.plimsoll.assessment..",
                    "org.drools..",
                    "org.kie..");

    @ArchTest
    static final ArchRule assessment_does_not_know_how_formulas_are_evaluated = noClasses()
            .that()
            .resideInAPackage("dev.plimsoll.assessment..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.plimsoll.evaluation..", "dev.plimsoll.reference..");

    @ArchTest
    static final ArchRule only_lowering_and_runtime_know_drools = noClasses()
            .that()
            .resideOutsideOfPackages("dev.plimsoll.lowering..", "dev.plimsoll.runtime..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.drools..", "org.kie..");

    @ArchTest
    static final ArchRule only_io_knows_jackson = noClasses()
            .that()
            .resideOutsideOfPackage("dev.plimsoll.io..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.fasterxml.jackson..", "org.yaml.snakeyaml..");

    @ArchTest
    static final ArchRule no_other_third_party = classes()
            .should()
            .onlyDependOnClassesThat(are(resideInAnyPackage(
                            "dev.plimsoll..",
                            "java..",
                            "javax.xml.stream..",
                            "org.jspecify..",
                            "org.drools..",
                            "org.kie..",
                            "com.fasterxml.jackson..",
                            "org.yaml.snakeyaml.."))
                    .or(primitiveOrArray()));

    @ArchTest
    static final ArchRule nothing_reads_the_clock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class);

    @ArchTest
    static final ArchRule nothing_prints_logs_reflects_or_rolls_dice = noClasses()
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("java.util.logging..", "org.slf4j..", "java.lang.reflect..", "javax.script..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Random");

    @ArchTest
    static final ArchRule decimals_are_compared_by_their_order =
            noClasses().should().callMethod(BigDecimal.class, "equals", Object.class);

    @ArchTest
    static final ArchRule pure_packages_have_no_input_or_output = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.io..", "java.nio..", "java.net..");

    @ArchTest
    static final ArchRule pure_packages_keep_no_state_between_calls = fields().that()
            .areDeclaredInClassesThat(resideInAnyPackage(PURE))
            .and()
            .areStatic()
            .should(holdWhatDoesNotChange());

    private static DescribedPredicate<JavaClass> primitiveOrArray() {
        return DescribedPredicate.describe("primitive or array", type -> type.isPrimitive() || type.isArray());
    }

    private static ArchCondition<JavaClass> importOnlyRowsAbove() {
        return new ArchCondition<>("import only rows above their own") {
            @Override
            public void check(JavaClass origin, ConditionEvents events) {
                int own = PackageTable.row(origin.getPackageName());
                if (own < 0) {
                    events.add(SimpleConditionEvent.violated(
                            origin, "package " + origin.getPackageName() + " has no row in the table"));
                    return;
                }
                for (Dependency dependency : origin.getDirectDependenciesFromSelf()) {
                    String target =
                            dependency.getTargetClass().getBaseComponentType().getPackageName();
                    if (target.startsWith(PackageTable.ROOT)
                            && !target.equals(origin.getPackageName())
                            && PackageTable.row(target) >= own) {
                        events.add(SimpleConditionEvent.violated(origin, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static ArchCondition<JavaClass> bePartOfMarkedPackage() {
        return new ArchCondition<>("be in a package that is @NullMarked") {
            @Override
            public void check(JavaClass origin, ConditionEvents events) {
                if (!origin.getPackage().isAnnotatedWith(NullMarked.class)) {
                    events.add(SimpleConditionEvent.violated(origin, origin.getPackageName() + " is not"));
                }
            }
        };
    }

    private static ArchCondition<JavaField> holdWhatDoesNotChange() {
        return new ArchCondition<>("be final and no array") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                boolean enumValues = field.getModifiers().contains(JavaModifier.SYNTHETIC);
                if (!enumValues
                        && (!field.getModifiers().contains(JavaModifier.FINAL)
                                || field.getRawType().isArray())) {
                    events.add(SimpleConditionEvent.violated(field, field.getFullName() + " can change"));
                }
            }
        };
    }
}
