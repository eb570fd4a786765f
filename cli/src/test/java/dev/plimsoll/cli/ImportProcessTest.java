package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Imports as processes of their own, in little memory. Times are held loosely here, since other tests run beside them;
 * docs/performance.md has what they take.
 */
class ImportProcessTest {
    private static final int MEGABYTE = 1 << 20;
    private static final long PATIENCE = 60;

    @TempDir
    private Path folder;

    @Test
    void as_many_instruments_as_an_exchange_has_fit_into_64_mb() throws Exception {
        Path file = folder.resolve("brackets.json");
        Files.writeString(file, brackets(716));
        Ran ran = java("64m", null, "import", "binance", file.toString(), "--out", folder.toString());
        assertThat(ran).isEqualTo(new Ran(0, ran.out(), ""));
        assertThat(ran.out()).startsWith("716 instruments, 8592 brackets: 0 errors, 0 warnings; wrote ");
        assertThat(Files.readAllLines(folder.resolve("tiers.yaml"))).hasSize(716 * 13 + 3);
    }

    @Test
    void a_large_file_of_nonsense_is_refused_in_one_line() throws Exception {
        Path file = folder.resolve("nonsense.json");
        try (RandomAccessFile nonsense = new RandomAccessFile(file.toFile(), "rw")) {
            nonsense.write("[{\"symbol\": lorem ipsum, ".repeat(100_000).getBytes(StandardCharsets.UTF_8));
            nonsense.setLength(200L * MEGABYTE);
        }
        Ran ran = java("256m", null, "import", "binance", file.toString());
        assertThat(ran.exit()).isEqualTo(5);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).startsWith("plimsoll: `").endsWith("nonsense.json` is larger than 16 MB\n");

        Ran piped = java("256m", file, "import", "okx", "-");
        assertThat(piped).isEqualTo(new Ran(5, "", "plimsoll: the standard input is larger than 16 MB\n"));
    }

    @Test
    void nonsense_that_is_json_is_given_up_early() throws Exception {
        Path file = folder.resolve("ones.json");
        Files.writeString(file, "[" + "1,".repeat(7 * MEGABYTE) + "1]");
        Ran ran = java("256m", null, "import", "bybit", file.toString());
        assertThat(ran.exit()).isEqualTo(5);
        assertThat(ran.err()).contains("this is no file of Bybit").hasLineCount(1);
    }

    /** Twelve brackets each, in an exchange's own spelling. */
    private static String brackets(int instruments) {
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < instruments; i++) {
            text.append(i == 0 ? "" : ",").append("{\"symbol\":\"A").append(i).append("USDT\",\"brackets\":[");
            long floor = 0;
            long deduction = 0;
            for (int row = 1; row <= 12; row++) {
                long cap = 50_000L << row;
                deduction += row == 1 ? 0 : floor * 4 / 1000;
                text.append(row == 1 ? "" : ",")
                        .append("{\"bracket\":")
                        .append(row)
                        .append(",\"initialLeverage\":")
                        .append(120 / row / 2)
                        .append(",\"notionalCap\":")
                        .append(cap)
                        .append(",\"notionalFloor\":")
                        .append(floor)
                        .append(",\"maintMarginRatio\":")
                        .append(4 * row)
                        .append("e-3,\"cum\":\"")
                        .append(deduction)
                        .append(".0\"}");
                floor = cap;
            }
            text.append("]}");
        }
        return text.append("]").toString();
    }

    private Ran java(String heap, @Nullable Path input, String... words) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classes,
                Main.class.getName()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .redirectInput(
                        input == null ? new File(File.separatorChar == '/' ? "/dev/null" : "NUL") : input.toFile());
        builder.environment().put("NO_COLOR", "1");
        Process process = builder.start();
        assertThat(process.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
        return new Ran(process.exitValue(), Files.readString(out), Files.readString(err));
    }
}
