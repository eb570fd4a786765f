package dev.plimsoll.features;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;

/** The rows of the table in docs/architecture.md, held to the classes of features. */
@AnalyzeClasses(packages = "dev.plimsoll.features", importOptions = ArchitectureTest.MainOnly.class)
class ArchitectureTest {
    /** Not the tests. */
    static final class MainOnly implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return location.contains("/features/target/classes/");
        }
    }

    /** Whether a package may use Cucumber, by its name; in the order of the table. Read where the tests run, not where they are found. */
    private static final class Table {
        static final Map<String, Boolean> ROWS = table();
    }

    private static Map<String, Boolean> table() {
        try {
            Map<String, Boolean> rows = new LinkedHashMap<>();
            for (String line : Files.readAllLines(Policies.REPOSITORY.resolve("docs/architecture.md"))) {
                if (line.startsWith("| features | `")) {
                    String[] cells = line.split("\\|");
                    rows.put(
                            "dev.plimsoll." + cells[2].replace("`", "").strip(),
                            cells[4].strip().equals("Cucumber"));
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ArchTest
    static final ArchRule every_package_imports_only_rows_above_its_own =
            classes().should(importOnlyRowsAbove());

    @ArchTest
    static final ArchRule every_package_says_where_null_may_be = classes()
            .should(new ArchCondition<>("be in a package that is @NullMarked") {
                @Override
                public void check(JavaClass origin, ConditionEvents events) {
                    if (!origin.getPackage().isAnnotatedWith(NullMarked.class)) {
                        events.add(SimpleConditionEvent.violated(origin, origin.getPackageName() + " is not"));
                    }
                }
            });

    @ArchTest
    static final ArchRule nothing_knows_the_rule_engine_or_how_files_are_read = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.drools..",
                    "org.kie..",
                    "com.fasterxml.jackson..",
                    "dev.plimsoll.lowering..",
                    "dev.plimsoll.runtime..",
                    "picocli..");

    @ArchTest
    static final ArchRule nothing_reads_the_clock_or_prints = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .orShould()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    @ArchTest
    static final ArchRule decimals_are_compared_by_their_order =
            noClasses().should().callMethod(BigDecimal.class, "equals", Object.class);

    private static ArchCondition<JavaClass> importOnlyRowsAbove() {
        return new ArchCondition<>("import only rows above their own, and Cucumber where the table says so") {
            @Override
            public void check(JavaClass origin, ConditionEvents events) {
                List<String> rows = List.copyOf(Table.ROWS.keySet());
                int own = rows.indexOf(origin.getPackageName());
                if (own < 0) {
                    events.add(SimpleConditionEvent.violated(
                            origin, "package " + origin.getPackageName() + " has no row in the table"));
                    return;
                }
                for (Dependency dependency : origin.getDirectDependenciesFromSelf()) {
                    String target =
                            dependency.getTargetClass().getBaseComponentType().getPackageName();
                    boolean below = target.startsWith("dev.plimsoll.features")
                            && !target.equals(origin.getPackageName())
                            && (rows.indexOf(target) < 0 || rows.indexOf(target) >= own);
                    boolean cucumber = target.startsWith("io.cucumber")
                            && !Table.ROWS.getOrDefault(origin.getPackageName(), false);
                    if (below || cucumber) {
                        events.add(SimpleConditionEvent.violated(origin, dependency.getDescription()));
                    }
                }
            }
        };
    }
}
