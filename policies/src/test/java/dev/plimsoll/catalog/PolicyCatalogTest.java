package dev.plimsoll.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.source.Files.Reading;
import dev.plimsoll.source.Files.Reason;
import dev.plimsoll.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyCatalogTest {
    private static final Path FOLDER = Path.of(System.getProperty("plimsoll.repository"), "policies");

    @Test
    void lists_every_policy_of_the_folder() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            List<String> policies = files.filter(file -> file.toString().endsWith(".margin"))
                    .filter(file -> !FOLDER.relativize(file).startsWith("target"))
                    .filter(file -> !FOLDER.relativize(file).startsWith("src"))
                    .filter(PolicyCatalogTest::hasPolicyStatement)
                    .map(file -> FOLDER.relativize(file).toString().replace('\\', '/'))
                    .toList();

            assertThat(PolicyCatalog.policies())
                    .extracting(BundledPolicy::path)
                    .containsExactlyInAnyOrderElementsOf(policies);
        }
    }

    @Test
    void each_policy_has_the_name_that_it_is_listed_under() {
        for (BundledPolicy policy : PolicyCatalog.policies()) {
            assertThat(PolicyCatalog.source(policy).text()).contains("\npolicy " + policy.name() + " version ");
            assertThat(PolicyCatalog.find(policy.name())).contains(policy);
        }
        assertThat(PolicyCatalog.find("no_such_policy")).isEmpty();
    }

    @Test
    void gives_the_text_of_the_folder() throws IOException {
        for (BundledPolicy policy : PolicyCatalog.policies()) {
            Source source = PolicyCatalog.source(policy);

            assertThat(source.name()).isEqualTo(policy.path());
            assertThat(source.text()).isEqualTo(Files.readString(FOLDER.resolve(policy.path())));
        }
    }

    @Test
    void reads_relative_to_the_file_that_names_a_path() {
        assertThat(PolicyCatalog.files().read("guide/guide.margin", "common.margin"))
                .isInstanceOf(Reading.Found.class);
        assertThat(PolicyCatalog.files().read("guide/guide.margin", "../binance/tiers/usdm.yaml"))
                .isInstanceOf(Reading.Found.class);
        assertThat(PolicyCatalog.files().read("", "examples/accounts/mixed.yaml"))
                .isInstanceOf(Reading.Found.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "/etc/passwd", "../../guide/guide.margin", "a\\b.yaml", "tiers/", ""})
    void refuses_what_leads_out_of_the_catalogue(String path) {
        Reading reading = PolicyCatalog.files().read("guide/guide.margin", path);

        assertThat(reading).isInstanceOf(Reading.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"absent.margin", "tiers", "../guide", "PolicyCatalog.class"})
    void does_not_find_what_is_not_in_the_catalogue(String path) {
        assertThat(PolicyCatalog.files().read("guide/guide.margin", path))
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused -> assertThat(refused.kind()).isEqualTo(Reason.NOT_FOUND));
    }

    private static boolean hasPolicyStatement(Path file) {
        try {
            return Files.readString(file).lines().anyMatch(line -> line.startsWith("policy "));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
