package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The formats of {@code check} that build servers read, read by programs that are not ours. SARIF has its own test. */
class CheckFormatsTest {
    static final String FAULTY = "cli/src/test/resources/policies/faulty";
    private static final String ALL_BAD = "engine/src/test/resources/checker/bad";
    private static final String WARNED = FAULTY + "/warned.margin";

    /** A workflow command as GitHub reads it: properties up to {@code ::}, and then the message to the end of the line. */
    private static final Pattern COMMAND = Pattern.compile("::(error|warning) ([^:]*)::(.*)");

    @ParameterizedTest
    @ValueSource(strings = {FAULTY, ALL_BAD, "policies"})
    void junit_reports_are_valid(String folder) throws Exception {
        String report = Ran.of("check", "--format", "junit", folder).out();
        assertValid(report);
        Element suite = parse(report);
        NodeList cases = suite.getElementsByTagName("testcase");
        assertThat(cases.getLength())
                .isEqualTo(Integer.parseInt(suite.getAttribute("tests")))
                .isPositive();
        assertThat(suite.getElementsByTagName("failure").getLength())
                .isEqualTo(Integer.parseInt(suite.getAttribute("failures")));
    }

    @Test
    void junit_has_a_case_for_each_file_and_says_where_it_fails() throws Exception {
        Element suite = parse(Ran.of("check", "--format", "junit", FAULTY).out());
        List<String> names = new ArrayList<>();
        NodeList cases = suite.getElementsByTagName("testcase");
        for (int i = 0; i < cases.getLength(); i++) {
            names.add(((Element) cases.item(i)).getAttribute("name"));
        }
        assertThat(names)
                .containsExactly(FAULTY + "/table.margin", FAULTY + "/typo.margin", WARNED, FAULTY + "/table.yaml");
        Element failure = (Element) suite.getElementsByTagName("failure").item(1);
        assertThat(failure.getAttribute("message")).startsWith(FAULTY + "/typo.margin:7:41: `mod` is not known");
        assertThat(failure.getTextContent()).contains("equity <= 120% * maintenance_margn");
    }

    @Test
    void a_file_fails_in_junit_even_where_its_diagnostics_are_not_printed() throws Exception {
        Element suite = parse(Ran.of("check", "--format", "junit", "--max-errors", "1", FAULTY)
                .out());
        assertThat(suite.getAttribute("failures")).isEqualTo("3");
    }

    @Test
    void names_of_files_with_special_characters_stay_what_they_are(@TempDir Path folder) throws Exception {
        Path file = Files.copy(Path.of(WARNED), folder.resolve("a,b %:<&>\"é.margin"));
        String report = Ran.of("check", "--format", "junit", file.toString()).out();
        assertValid(report);
        Element one = (Element) parse(report).getElementsByTagName("testcase").item(0);
        assertThat(one.getAttribute("name"))
                .isEqualTo(file.toRealPath().toString().replace('\\', '/'));
        Annotation annotation = annotations(
                        Ran.of("check", "--format", "github", file.toString()).out())
                .get(0);
        assertThat(annotation.property("file"))
                .isEqualTo(file.toRealPath().toString().replace('\\', '/'));
    }

    @ParameterizedTest
    @ValueSource(strings = {FAULTY, ALL_BAD})
    void git_hub_commands_parse_and_lie_in_their_files(String folder) throws IOException {
        Ran ran = Ran.of("check", "--format", "github", "--max-errors", "10000", folder);
        List<Annotation> annotations = annotations(ran.out());
        assertThat(annotations).isNotEmpty();
        for (Annotation annotation : annotations) {
            List<String> lines = Files.readString(Path.of(annotation.property("file")))
                    .lines()
                    .toList();
            int line = Integer.parseInt(annotation.property("line"));
            int column = Integer.parseInt(annotation.property("col"));
            assertThat(line).isBetween(1, lines.size() + 1);
            assertThat(Integer.parseInt(annotation.property("endLine"))).isGreaterThanOrEqualTo(line);
            assertThat(column).isPositive();
            assertThat(annotation.property("title")).matches("PLM[0-9]{4}");
            assertThat(annotation.message()).isNotBlank();
        }
    }

    @Test
    void git_hub_commands_carry_the_help() {
        Annotation annotation =
                annotations(Ran.of("check", "--format", "github", FAULTY).out()).get(2);
        assertThat(annotation.message()).isEqualTo("`mod` is not known\nhelp: did you mean `mode`?");
    }

    @ParameterizedTest
    @EnumSource(CheckReport.Format.class)
    void levels_and_limits_count_in_every_format(CheckReport.Format format) {
        String name = format.name();
        assertThat(Ran.of("check", "--format", name, "policies").exit()).isZero();
        assertThat(Ran.of("check", "--format", name, WARNED).exit()).isZero();
        assertThat(Ran.of("check", "--format", name, "--fail-level", "warning", WARNED)
                        .exit())
                .isEqualTo(1);
        Ran cut = Ran.of("check", "--format", name, "--max-errors", "1", FAULTY);
        assertThat(cut.exit()).isEqualTo(3);
        assertThat(cut.out().split("maintenance_margn", -1)).hasSize(1);
        assertThat(cut.err()).isEqualTo("plimsoll: 4 more; show them with `--max-errors`\n");
    }

    /** A workflow command, unescaped. */
    private record Annotation(String level, List<String> properties, String message) {
        String property(String name) {
            return properties.stream()
                    .filter(property -> property.startsWith(name + "="))
                    .map(property -> unescaped(property.substring(name.length() + 1)))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static List<Annotation> annotations(String out) {
        List<Annotation> annotations = new ArrayList<>();
        for (String line : out.split("\n")) {
            Matcher matcher = COMMAND.matcher(line);
            assertThat(matcher.matches()).as(line).isTrue();
            assertThat(line).as("escapes").doesNotContainPattern("%(?!0A|0D|25|3A|2C)");
            List<String> properties = List.of(matcher.group(2).split(","));
            assertThat(properties)
                    .allSatisfy(property ->
                            assertThat(property).matches("(file|line|col|endLine|endColumn|title)=[^=:,]+"));
            annotations.add(new Annotation(matcher.group(1), properties, unescaped(matcher.group(3))));
        }
        return annotations;
    }

    private static String unescaped(String text) {
        return text.replace("%0A", "\n")
                .replace("%0D", "\r")
                .replace("%3A", ":")
                .replace("%2C", ",")
                .replace("%25", "%");
    }

    private static void assertValid(String report) throws IOException, SAXException {
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(CheckFormatsTest.class.getResource("/schemas/surefire-test-report.xsd"))
                .newValidator()
                .validate(new StreamSource(new StringReader(report)));
    }

    private static Element parse(String report) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(report)))
                .getDocumentElement();
    }
}
