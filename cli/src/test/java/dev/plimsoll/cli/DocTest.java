package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.plimsoll.syntax.HeaderForm;
import dev.plimsoll.syntax.HeaderLine;
import dev.plimsoll.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code plimsoll doc}: the pages in {@code docs} are what it prints; {@code -Dgolden=record} writes them. */
class DocTest {
    private static final String USDM = "policies/binance/usdm.margin";

    @ParameterizedTest
    @ValueSource(strings = {"vocabulary", "statements"})
    void the_page_in_the_repository_is_what_is_printed(String topic) throws IOException {
        Path page = Path.of("docs", topic + ".md");
        String printed = printed(topic);
        if ("record".equals(System.getProperty("golden"))) {
            Files.writeString(page, printed);
        }
        assertThat(printed).isEqualTo(Files.readString(page));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vocabulary", "statements"})
    void the_same_as_json_is_valid(String topic) {
        Schema schema = schema(printed(topic + "-schema"));
        assertThat(schema.validate(printed(topic, "--format", "json"), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void a_schema_is_the_one_that_is_shipped() throws IOException {
        assertThat(printed("account-schema")).isEqualTo(Files.readString(Path.of("schemas", "account.schema.json")));
    }

    @Test
    void a_policy_adds_its_own_to_schemas() throws IOException {
        Schema account = schema(printed("account-schema", "--policy", USDM));
        String mixed = Files.readString(Path.of("policies", "examples", "accounts", "mixed.yaml"));
        assertThat(account.validate(mixed, InputFormat.YAML)).isEmpty();
        String start = "{account: a, balance: 5, attributes: ";
        assertThat(account.validate(start + "{verification: basic}}", InputFormat.YAML))
                .isEmpty();
        assertThat(account.validate(start + "{verification: some}}", InputFormat.YAML))
                .isNotEmpty();
        assertThat(account.validate(start + "{verfication: basic}}", InputFormat.YAML))
                .isNotEmpty();
        assertThat(account.validate("{account: a, settle: BTC, balance: 5}", InputFormat.YAML))
                .isNotEmpty();
    }

    @Test
    void a_policy_adds_its_own_to_the_vocabulary() {
        assertThat(printed("vocabulary", "--policy", USDM)).contains("`account.verification`");
        assertThat(printed("vocabulary")).doesNotContain("verification");
    }

    @Test
    void every_attribute_and_action_has_a_sentence() {
        assertThat(Vocabulary.language().attributes())
                .allSatisfy(attribute -> assertThat(attribute.doc()).endsWith("."));
        assertThat(Vocabulary.language().actions())
                .allSatisfy(action -> assertThat(action.doc()).endsWith("."));
    }

    @Test
    void every_header_line_has_a_form() {
        assertThat(Arrays.stream(HeaderForm.values()).<Class<?>>map(HeaderForm::line))
                .containsExactlyInAnyOrder(HeaderLine.class.getPermittedSubclasses());
    }

    @Test
    void a_topic_that_there_is_not_is_a_mistake_of_usage() {
        Ran ran = Ran.of("doc", "vocabulry");
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("did you mean `vocabulary`?");
    }

    private static String printed(String topic, String... more) {
        String[] words = new String[more.length + 2];
        words[0] = "doc";
        words[1] = topic;
        System.arraycopy(more, 0, words, 2, more.length);
        Ran ran = Ran.of(words);
        assertThat(ran.err()).isEmpty();
        assertThat(ran.exit()).isZero();
        return ran.out();
    }

    private static Schema schema(String text) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text, InputFormat.JSON);
    }
}
