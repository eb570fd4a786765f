package dev.plimsoll.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.io.ConfinedFiles;
import dev.plimsoll.source.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A path that a policy may not read: one located error of one code with help, whatever statement names it. */
class PathRefusalsTest {
    private static final String HEADER = "policy paths version \"1.0\"\n  settles in USDT\n\n";
    private static final String REFUSED = "PLM3101";
    private static final String NOT_FOUND = "PLM3102";
    private static final String UNREADABLE = "PLM3103";

    /** The statements that name files; the path stands in the fourth line. */
    private static final List<String> STATEMENTS =
            List.of("include \"PATH\"\n", "instruments from \"PATH\"\n", "tiers brackets from \"PATH\"\n");

    private static final List<Map.Entry<String, String>> PATHS = List.of(
            Map.entry("../../etc/passwd", REFUSED),
            Map.entry("../outside.margin", REFUSED),
            Map.entry("..", REFUSED),
            Map.entry("../", UNREADABLE),
            Map.entry("folder/../../outside.margin", REFUSED),
            Map.entry("folder/../../root/inside.margin", REFUSED),
            Map.entry("../root/inside.margin", REFUSED),
            Map.entry("./../outside.margin", REFUSED),
            Map.entry("./././../outside.margin", REFUSED),
            Map.entry("a/b/c/../../../../outside.margin", REFUSED),
            Map.entry("../../../../../../../../../../../../etc/passwd", REFUSED),
            Map.entry("/etc/passwd", REFUSED),
            Map.entry("//etc/passwd", REFUSED),
            Map.entry("//server/share/x.margin", REFUSED),
            Map.entry("/", REFUSED),
            Map.entry("\\\\etc\\\\passwd", REFUSED),
            Map.entry("..\\\\outside.margin", REFUSED),
            Map.entry("folder\\\\..\\\\..\\\\outside.margin", REFUSED),
            Map.entry("\\\\\\\\server\\\\share", REFUSED),
            Map.entry("C:/windows/system.ini", REFUSED),
            Map.entry("C:\\\\windows\\\\system.ini", REFUSED),
            Map.entry("c:inside.margin", REFUSED),
            Map.entry("file:///etc/passwd", REFUSED),
            Map.entry("file:inside.margin", REFUSED),
            Map.entry("http://example.com/x.margin", REFUSED),
            Map.entry("https://example.com/x.yaml", REFUSED),
            Map.entry("ftp://example.com/x", REFUSED),
            Map.entry("jar:file:/x.jar!/y", REFUSED),
            Map.entry("data:text/plain,hello", REFUSED),
            Map.entry("inside.margin::$DATA", REFUSED),
            Map.entry("link-out.margin", REFUSED),
            Map.entry("link-out/outside.margin", REFUSED),
            Map.entry("missing.margin", NOT_FOUND),
            Map.entry("INSIDE.MARGIN.missing", NOT_FOUND),
            Map.entry("folder/missing.margin", NOT_FOUND),
            Map.entry("inside.margin/x", UNREADABLE),
            Map.entry("~/inside.margin", NOT_FOUND),
            Map.entry("$HOME/inside.margin", NOT_FOUND),
            Map.entry("%2e%2e/outside.margin", NOT_FOUND),
            Map.entry("..%2foutside.margin", NOT_FOUND),
            Map.entry("inside.margin ", NOT_FOUND),
            Map.entry("inside.margin.", NOT_FOUND),
            Map.entry("*.margin", NOT_FOUND),
            Map.entry("inside.margin\\nx", NOT_FOUND),
            Map.entry("x".repeat(300), NOT_FOUND),
            Map.entry("x/".repeat(600) + "x", NOT_FOUND),
            Map.entry("", UNREADABLE),
            Map.entry(" ", UNREADABLE),
            Map.entry(".", UNREADABLE),
            Map.entry("folder", UNREADABLE),
            Map.entry("folder/", UNREADABLE),
            Map.entry("folder//inside.margin", UNREADABLE),
            Map.entry("nul", UNREADABLE),
            Map.entry("CON.margin", UNREADABLE),
            Map.entry("link-in-a-circle", UNREADABLE),
            Map.entry("latin1.margin", UNREADABLE));

    @TempDir
    Path temporary;

    private Path root;

    @BeforeEach
    void lay_out() throws IOException {
        root = Files.createDirectories(temporary.resolve("root"));
        Files.createDirectories(root.resolve("folder"));
        Files.writeString(temporary.resolve("outside.margin"), "let secret = 1\n");
        Files.writeString(root.resolve("inside.margin"), "let inside = 1\n");
        Files.write(root.resolve("latin1.margin"), "# \u00e4\n".getBytes(StandardCharsets.ISO_8859_1));
        Files.createSymbolicLink(root.resolve("link-out.margin"), temporary.resolve("outside.margin"));
        Files.createSymbolicLink(root.resolve("link-out"), temporary);
        Files.createSymbolicLink(root.resolve("link-in-a-circle"), root.resolve("link-in-a-circle"));
    }

    @TestFactory
    Stream<DynamicTest> each_path_in_each_statement() {
        return PATHS.stream()
                .flatMap(path -> STATEMENTS.stream()
                        .map(statement -> DynamicTest.dynamicTest(
                                statement.substring(0, 5) + " " + path.getKey(),
                                () -> check(statement, path.getKey(), path.getValue()))));
    }

    private void check(String statement, String path, String code) throws IOException {
        Source policy = Source.of("policy.margin", HEADER + statement.replace("PATH", path));

        List<Diagnostic> diagnostics =
                ReadTables.of(policy, ConfinedFiles.under(root)).diagnostics();

        assertThat(diagnostics).singleElement().satisfies(found -> {
            assertThat(found.code().code()).isEqualTo(code);
            assertThat(found.span().from().line()).isEqualTo(4);
            assertThat(found.span().text()).isEqualTo("\"" + path + "\"");
            assertThat(found.help()).isPresent();
            assertThat(found.message()).doesNotContain("Exception", "java", root.toString(), "secret");
        });
    }
}
