package dev.plimsoll.cli;

import dev.plimsoll.catalog.PolicyCatalog;
import dev.plimsoll.source.Files.Reading;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The commands once through, on bundled policies and without output: what they load is what an archive for their start
 * is made of.
 */
final class Rehearsal {
    private static final List<String> FILES = List.of(
            "guide/guide.margin",
            "guide/common.margin",
            "guide/plain.margin",
            "guide/instruments/guide.yaml",
            "guide/tiers/guide.yaml",
            "binance/usdm.margin",
            "binance/instruments/usdm.yaml",
            "binance/tiers/usdm.yaml",
            "examples/accounts/mixed.yaml",
            "examples/accounts/empty.yaml",
            "examples/accounts/alert.yaml",
            "examples/requests/cross-6x.yaml",
            "examples/requests/usdm-close.yaml");

    private static final String FAULTY = """
            policy faulty version "1.0"
              settles in USDT
            cap c: leverage at 5x when mod is cross
            cap d: leverage at 5x of
            """;

    private final Path folder;

    private Rehearsal(Path folder) {
        this.folder = folder;
    }

    /** Runs all, in a folder of its own that is gone afterwards. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("plimsoll");
        try {
            for (String file : FILES) {
                write(
                        folder.resolve(file),
                        ((Reading.Found) PolicyCatalog.files().read("", file))
                                .source()
                                .text());
            }
            write(folder.resolve("faulty.margin"), FAULTY);
            new Rehearsal(folder).runAll();
        } finally {
            delete(folder);
        }
    }

    private static void write(Path path, String text) throws IOException {
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private void runAll() {
        HeadStart.rehearse();
        run("version");
        run("explain", "PLM3001");
        run("check", at("guide"), at("binance"));
        run("check", "--format=json", at("faulty.margin"));
        run("check", at("faulty.margin"));
        run("fmt", at("guide/guide.margin"));
        run("fmt", "--check", at("guide/common.margin"));
        run("fmt", "--diff", at("faulty.margin"));
        decide("guide/guide.margin", "examples/accounts/empty.yaml", "examples/requests/cross-6x.yaml");
        decide("binance/usdm.margin", "examples/accounts/mixed.yaml", "examples/requests/usdm-close.yaml", "--explain");
        decide(
                "guide/plain.margin",
                "examples/accounts/empty.yaml",
                "examples/requests/cross-6x.yaml",
                "--format=json");
        assess("binance/usdm.margin", "examples/accounts/mixed.yaml");
        assess("guide/guide.margin", "examples/accounts/alert.yaml", "--format=json");
    }

    private void decide(String policy, String account, String request, String... more) {
        run(with(more, "decide", "--policy", at(policy), "--account", at(account), "--request", at(request)));
    }

    private void assess(String policy, String account, String... more) {
        run(with(more, "assess", "--policy", at(policy), "--account", at(account)));
    }

    private static String[] with(String[] more, String... words) {
        return Stream.concat(Stream.of(words), Stream.of(more)).toArray(String[]::new);
    }

    private String at(String file) {
        return folder.resolve(file).toString();
    }

    private static void run(String... words) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        int exit = Main.run(nowhere, nowhere, new ByteArrayInputStream(new byte[0]), Map.of(), words);
        if (exit == ExitCode.BUG.number() || exit == ExitCode.USAGE.number()) {
            throw new IllegalStateException(String.join(" ", words) + " ended with " + exit);
        }
    }
}
