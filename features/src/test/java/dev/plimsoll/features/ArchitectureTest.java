package dev.plimsoll.features;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Holds the packages of this module to their rows in {@code docs/architecture.md}. */
class ArchitectureTest {
    private static final Pattern ROW = Pattern.compile("\\| features \\| `(features\\.\\w+)` \\| .* \\| (.*) \\|");
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importPath(
                    Policies.REPOSITORY.resolve("features").resolve("target").resolve("classes"));

    @Test
    void a_package_imports_only_rows_above_its_own() throws IOException {
        List<String> rows = List.copyOf(rows().keySet());
        assertThat(CLASSES).isNotEmpty();
        for (JavaClass origin : CLASSES) {
            assertThat(rows).contains(origin.getPackageName());
            for (Dependency dependency : origin.getDirectDependenciesFromSelf()) {
                String target =
                        dependency.getTargetClass().getBaseComponentType().getPackageName();
                if (target.startsWith("dev.plimsoll.features") && !target.equals(origin.getPackageName())) {
                    assertThat(rows.indexOf(target))
                            .as(dependency.getDescription())
                            .isBetween(0, rows.indexOf(origin.getPackageName()) - 1);
                }
            }
        }
    }

    @Test
    void every_row_has_classes_and_every_package_says_where_null_may_be() throws IOException {
        Set<String> packages = CLASSES.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
        assertThat(packages).containsExactlyInAnyOrderElementsOf(rows().keySet());
        assertThat(CLASSES).allMatch(one -> one.getPackage().isAnnotatedWith(NullMarked.class));
    }

    @Test
    void only_rows_that_say_so_know_cucumber() throws IOException {
        Map<String, String> rows = rows();
        for (JavaClass origin : CLASSES) {
            boolean knows = origin.getDirectDependenciesFromSelf().stream()
                    .anyMatch(dependency ->
                            dependency.getTargetClass().getPackageName().startsWith("io.cucumber"));
            assertThat(knows && !"Cucumber".equals(rows.get(origin.getPackageName())))
                    .as(origin.getName())
                    .isFalse();
        }
    }

    /** Packages, in the order of the table, with the libraries that they may know. */
    private static Map<String, String> rows() throws IOException {
        Map<String, String> rows = new LinkedHashMap<>();
        for (String line : Files.readAllLines(Policies.REPOSITORY.resolve("docs/architecture.md"))) {
            ROW.matcher(line).results().forEach(row -> rows.put("dev.plimsoll." + row.group(1), row.group(2)));
        }
        return rows;
    }
}
