package dev.plimsoll.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.diagnostic.DataCode;
import dev.plimsoll.diagnostic.Outcome;
import dev.plimsoll.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each 7xxx code has a page whose bad example gets that code alone, and whose good example is fine. */
class DataPagesTest {
    private static final Path PAGES =
            Path.of(System.getProperty("plimsoll.repository", "..")).resolve("docs/diagnostics");
    private static final Pattern EXAMPLES = Pattern.compile(
            "(?s)# (PLM\\d{4}): (.+?)\n.*## What\n.*## Bad\n.*?```yaml\n(.*?)```.*## Good\n.*?```yaml\n(.*?)```\\s*");

    @TestFactory
    Stream<DynamicTest> every_code() {
        return Arrays.stream(DataCode.values()).map(code -> DynamicTest.dynamicTest(code.code(), () -> check(code)));
    }

    private static void check(DataCode code) throws IOException {
        Matcher page = EXAMPLES.matcher(Files.readString(PAGES.resolve(code.code() + ".md")));
        assertThat(page.matches()).isTrue();
        assertThat(page.group(1)).isEqualTo(code.code());
        assertThat(page.group(2)).isEqualTo(code.title());
        assertThat(read(page.group(3)).diagnostics())
                .isNotEmpty()
                .allSatisfy(diagnostic -> assertThat(diagnostic.code()).isEqualTo(code));
        assertThat(read(page.group(4)).diagnostics()).isEmpty();
    }

    private static Outcome<?> read(String text) {
        Source source = Source.of("example.yaml", text);
        return text.startsWith("action")
                ? Inputs.request(source, DataSchema.ANY)
                : Inputs.account(source, DataSchema.ANY);
    }
}
