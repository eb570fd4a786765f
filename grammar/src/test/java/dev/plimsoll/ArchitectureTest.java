package dev.plimsoll;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;

/** The packages of this module and who may import whom. */
@AnalyzeClasses(packages = "dev.plimsoll", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule PACKAGES_IMPORT_ONLY_THOSE_ABOVE = Architectures.layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("source")
            .definedBy("dev.plimsoll.source")
            .layer("diagnostic")
            .definedBy("dev.plimsoll.diagnostic")
            .layer("syntax")
            .definedBy("dev.plimsoll.syntax")
            .layer("generated")
            .definedBy("dev.plimsoll.parser.antlr")
            .layer("parser")
            .definedBy("dev.plimsoll.parser")
            .whereLayer("source")
            .mayNotAccessAnyLayer()
            .whereLayer("diagnostic")
            .mayOnlyAccessLayers("source")
            .whereLayer("syntax")
            .mayOnlyAccessLayers("source")
            .whereLayer("generated")
            .mayNotAccessAnyLayer()
            .whereLayer("parser")
            .mayOnlyAccessLayers("source", "diagnostic", "syntax", "generated");

    @ArchTest
    static final ArchRule ONLY_THE_PARSER_KNOWS_ANTLR = noClasses()
            .that()
            .resideOutsideOfPackages("dev.plimsoll.parser", "dev.plimsoll.parser.antlr")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.antlr..", "dev.plimsoll.parser..");

    @ArchTest
    static final ArchRule THE_PARSER_HAS_ONE_DOOR = classes()
            .that()
            .resideInAPackage("dev.plimsoll.parser")
            .and()
            .arePublic()
            .should()
            .haveSimpleName("PolicyParser");

    @ArchTest
    static final ArchRule NOTHING_ROUNDS = noClasses()
            .that()
            .resideOutsideOfPackage("dev.plimsoll.parser.antlr")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Double.class, Float.class);

    @ArchTest
    static final ArchRule NOTHING_READS_CLOCKS_FILES_OR_STREAMS = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.time.Clock")
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("java.nio.file..", "java.io..")
            .orShould()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    @ArchTest
    static final ArchRule CLASSES_ARE_FINAL = classes()
            .that()
            .resideOutsideOfPackage("dev.plimsoll.parser.antlr")
            .and()
            .areNotInterfaces()
            .and()
            .areNotEnums()
            .and(new com.tngtech.archunit.base.DescribedPredicate<JavaClass>("not constants of enums") {
                @Override
                public boolean test(JavaClass type) {
                    return !type.isAnonymousClass() && !type.getModifiers().contains(JavaModifier.SYNTHETIC);
                }
            })
            .should()
            .haveModifier(JavaModifier.FINAL);
}
