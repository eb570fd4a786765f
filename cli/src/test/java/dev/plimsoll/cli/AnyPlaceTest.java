package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The same bytes wherever a command runs. Each place is a Java of its own: a locale that is only set later would miss what
 * is made once, and each Java puts the elements of unordered sets in another order.
 */
class AnyPlaceTest {
    /** One of each kind of answer; all of them in the long run. */
    private static final List<String> COMMANDS = List.of(
            "assess-mixed",
            "assess-mixed-json",
            "assess-folder",
            "assess-shock",
            "check-faulty",
            "check-faulty-junit",
            "check-faulty-sarif-cut",
            "decide-cross-6x",
            "decide-cross-6x-json",
            "decide-requests",
            "fmt-diff",
            "import-binance",
            "import-faulty",
            "spec",
            "spec-failing");

    @TempDir
    private Path folder;

    /** Turkish has another small I, Egypt other digits, Germany other points; the zones are far from UTC, one by 45 minutes. */
    @ParameterizedTest
    @CsvSource({"tr,TR,Pacific/Kiritimati", "ar,EG,America/St_Johns", "de,DE,Asia/Kathmandu"})
    void every_command_answers_the_same(String language, String country, String zone) throws Exception {
        List<String> commands = Boolean.getBoolean("plimsoll.longrun")
                ? GoldenCommand.all().stream().map(GoldenCommand::name).toList()
                : COMMANDS;
        assertThat(run(language, country, zone, commands)).isEqualTo(commands.size() + " commands\n");
    }

    @Test
    void such_a_place_writes_numbers_its_own_way() {
        assertThat(String.format(Locale.forLanguageTag("ar-EG"), "%d", 1)).isEqualTo("١");
        assertThat("I".toLowerCase(Locale.forLanguageTag("tr-TR"))).isEqualTo("ı");
    }

    private String run(String language, String country, String zone, List<String> commands)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-Duser.language=" + language,
                "-Duser.country=" + country,
                "-Duser.timezone=" + zone,
                "-cp",
                System.getProperty("java.class.path"),
                GoldenCommand.class.getName()));
        command.addAll(commands);
        Path out = folder.resolve("out");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        assertThat(process.waitFor(300, TimeUnit.SECONDS)).isTrue();
        return Files.readString(out);
    }
}
