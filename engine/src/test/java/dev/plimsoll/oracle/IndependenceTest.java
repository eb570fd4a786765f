package dev.plimsoll.oracle;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** The oracle shares nothing with the engine but the facts that both are given, and the statements as written. */
class IndependenceTest {
    @Test
    void the_oracle_knows_nothing_of_the_engine() {
        ArchRule rule = classes()
                .that(resideInAnyPackage("dev.plimsoll.oracle")
                        .and(describe(
                                "are no tests", type -> !type.getSimpleName().endsWith("Test"))))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..", "dev.plimsoll.oracle", "dev.plimsoll.account", "dev.plimsoll.syntax"));

        rule.check(new ClassFileImporter().importPackages("dev.plimsoll.oracle"));
    }

    @Test
    void it_counts_in_whole_numbers_and_decimals_only() {
        for (JavaClass type : new ClassFileImporter().importPackages("dev.plimsoll.oracle")) {
            org.assertj.core.api.Assertions.assertThat(type.getFields())
                    .noneMatch(field -> field.getRawType().isEquivalentTo(double.class)
                            || field.getRawType().isEquivalentTo(float.class));
        }
    }
}
