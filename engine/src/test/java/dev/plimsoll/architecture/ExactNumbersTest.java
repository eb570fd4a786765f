package dev.plimsoll.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Money is exact: outside the screening kernels of books no source has a binary floating-point number. */
class ExactNumbersTest {
    private static final Path SOURCES = Path.of("src", "main", "java", "dev", "plimsoll");
    private static final Path KERNELS = SOURCES.resolve("book");
    private static final Pattern COMMENT = Pattern.compile("//.*|/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern STRING = Pattern.compile("\"(\\\\.|[^\"\\\\])*\"");
    private static final Pattern FLOATING = Pattern.compile(
            "\\b(double|float|Double|Float)\\b|\\b(doubleValue|floatValue|DoubleStream|mapToDouble)\\b");

    @Test
    void no_source_has_a_floating_point_number() throws IOException {
        List<String> found = new ArrayList<>();
        List<Path> sources;
        try (Stream<Path> files = Files.walk(SOURCES)) {
            sources = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.startsWith(KERNELS))
                    .sorted()
                    .toList();
        }
        for (Path source : sources) {
            String code = COMMENT.matcher(
                            STRING.matcher(Files.readString(source)).replaceAll("\"\""))
                    .replaceAll("");
            FLOATING.matcher(code).results().forEach(match -> found.add(source + ": " + match.group()));
        }
        assertThat(sources).hasSizeGreaterThan(100);
        assertThat(found).isEmpty();
    }
}
