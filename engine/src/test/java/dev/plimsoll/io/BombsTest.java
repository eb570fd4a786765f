package dev.plimsoll.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.plimsoll.diagnostic.DataCode;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Outcome;
import dev.plimsoll.source.Source;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is too large or too deep is refused, and soon; no text whatever makes a reader fail. */
class BombsTest {
    private static final int MOST = Limits.FACTS.characters();
    private static final boolean ALL = Boolean.getBoolean("plimsoll.longrun");
    /** So many times smaller than it might be is what is repeated; still enough to notice what grows with the square. */
    private static final int PART = ALL ? 1 : 10;

    /** Characters of a large table that is read. */
    private static final int LARGE = ALL ? 15 << 20 : 2 << 20;
    /** Far more than is needed, so that a busy machine does not matter; what grows with the square takes minutes. */
    private static final Duration SOON = Duration.ofSeconds(10);

    private static Outcome<?> read(String name, String text) {
        return assertTimeoutPreemptively(SOON, () -> Inputs.account(Source.of(name, text), DataSchema.ANY));
    }

    private static boolean isTooLarge(Outcome<?> outcome) {
        return outcome.diagnostics().stream().anyMatch(diagnostic -> diagnostic.code() == DataCode.TOO_LARGE);
    }

    private static String account(String rest) {
        return "{\"account\": \"a\", \"settle\": \"USDT\", \"balance\": 1" + rest + "}";
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.json", "a.yaml"})
    void size(String name) {
        for (int percent : new int[] {90, 100, 110, 1600}) {
            String text = account("").stripTrailing();
            String padded = text + "\n".repeat(MOST * percent / 100 - text.length());
            assertThat(read(name, padded).isClean()).as("%s %%", percent).isEqualTo(percent <= 100);
            assertThat(isTooLarge(read(name, padded))).as("%s %%", percent).isEqualTo(percent > 100);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.json", "a.yaml"})
    void depth(String name) {
        int free = Limits.FACTS.depth() - 1;
        for (int depth : new int[] {free * 9 / 10, free, free + 1, free * 11 / 10, free * 100, 500_000}) {
            for (String[] brackets : List.of(new String[] {"[", "]"}, new String[] {"{\"a\":", "}"})) {
                String inside = brackets[0].startsWith("{") ? "1" : "";
                int fits = Math.min(depth, MOST / 8);
                String text = account(", \"debts\": " + brackets[0].repeat(fits) + inside + brackets[1].repeat(fits));
                assertThat(isTooLarge(read(name, text)))
                        .as("%s %s", name, depth)
                        .isEqualTo(depth > free);
            }
            String unclosed = account(", \"debts\": " + "[".repeat(Math.min(depth, MOST / 2)));
            assertThat(read(name, unclosed).isClean()).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "- ,500000",
        "? ,500000",
        "'{',900000",
        "'[',900000",
        "'{a: ',200000",
        "'&a ',300000",
        "'!!a ',200000",
        "'a: ',300000",
        "'\"a\" ',200000",
        "'---\n',250000",
        "'%A\n',300000",
        "'#x\n',300000",
        "'\n',1000000",
        "' ',1000000",
        "'\t',1000000",
        "'*a ',300000",
        "'a\n',500000",
        "'[a, ',200000",
        "'<<: ',200000",
        "'|\n',500000",
        "'}',1000000",
        "'\\',1000000",
        "'\"',1000000",
        "'''',1000000",
        "',',1000000",
        "':',1000000",
        "'0',1000000",
        "'1e9,',200000"
    })
    void repetitions(String piece, int times) {
        assertThat(read("a", piece.repeat(times)).isClean()).isFalse();
        String text = piece.repeat(times / PART);
        for (String name : List.of("a.json", "a.yaml", "a")) {
            assertThat(read(name, text).isClean()).isFalse();
            assertThat(read(name, "account: " + text).isClean()).isFalse();
            assertThat(read(name, "{\"account\": " + text + "}").isClean()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.json", "a.yaml"})
    void lengths_of_values_and_keys(String name) {
        for (int percent : new int[] {90, 100, 110, 10_000}) {
            String value = "x".repeat(Limits.FACTS.text() * percent / 100);
            assertThat(isTooLarge(read(name, account(", \"attributes\": {\"a\": \"" + value + "\"}"))))
                    .isEqualTo(percent > 100);
            String key = "k".repeat(Limits.FACTS.name() * percent / 100);
            assertThat(isTooLarge(read(name, account(", \"attributes\": {\"" + key + "\": 1}"))))
                    .isEqualTo(percent > 100);
            String digits = "9".repeat(Decimals.MOST_INTEGER_DIGITS * percent / 100);
            assertThat(read(name, account(", \"level\": " + digits)).isClean()).isEqualTo(percent <= 100);
            String decimals = "0." + "9".repeat(Decimals.MOST_DECIMALS * percent / 100);
            assertThat(read(name, account(", \"level\": " + decimals)).isClean())
                    .isEqualTo(percent <= 100);
        }
        for (int digits : new int[] {100_000, 900_000}) {
            assertThat(read(name, account(", \"level\": " + "9".repeat(digits))).isClean())
                    .isFalse();
        }
    }

    @Test
    void a_large_table_is_read_and_a_long_line_of_yaml_is_not() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < LARGE; i++) {
            text.append("K").append(i).append(": {kind: perpetual, tick: 0.1}\n");
        }
        assertThat(assertTimeoutPreemptively(
                                Duration.ofSeconds(60),
                                () -> Documents.read(Source.of("t.yaml", text.toString()), Limits.TABLES))
                        .isClean())
                .isTrue();
        String line = "a: " + "x".repeat(15 << 20);
        assertThat(isTooLarge(assertTimeoutPreemptively(
                        SOON, () -> Documents.read(Source.of("t.yaml", line), Limits.TABLES))))
                .isTrue();
    }

    @Test
    void many_unknown_keys_are_many_problems_but_not_endless_ones() {
        StringBuilder text = new StringBuilder("{");
        for (int i = 0; text.length() < (ALL ? MOST - 20 : MOST / 4); i++) {
            text.append(i == 0 ? "" : ",").append("\"balanse").append(i).append("\":1");
        }
        Outcome<?> outcome = read("a.json", text.append("}").toString());
        assertThat(outcome.isClean()).isFalse();
        assertThat(outcome.diagnostics().size()).isLessThanOrEqualTo(1000);
    }

    private static final String SEED_TEXT = """
            account: alex   # who
            settle: USDT
            balances: {USDT: 2000, BTC: "0.5"}
            position_mode: hedge
            opened: 2025-11-01
            settings:
              - {instrument: BTC-USDT, side: long, mode: isolated, leverage: 10}
            positions:
              - instrument: 'BTC/USDT:USDT'
                side: long
                quantity: 1.125
                entry_price: 8888.89
                leverage: 10
                mode: isolated
                margin: 1000
            market:
              BTC-USDT: {mark: 8000, at: 2026-01-01T00:00:00Z}
            """;

    private static final List<String> PIECES = List.of(
            "{", "}", "[", "]", ":", ": ", ",", "- ", "-", "?", "&a ", "*a", "!!x ", "|", ">", "'", "\"", "\\", "\n",
            "\t", " ", "#", "%", "@", "`", "---\n", "...\n", "<<: ", "~", "null", "1e9", "010", "\u0000", "\u202e",
            "😀", "\ud83d", "\r", "\u2028", "\\u0000", "\\x", "\\ud83d", "/*", "//", "NaN", "0x", "+");

    /** Texts with a few accidents in them: an answer, in our words, never a failure. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void accidents(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        String json = Json.account(
                Inputs.account(Source.of("a.yaml", SEED_TEXT), DataSchema.ANY)
                        .orThrow()
                        .value()
                        .account(),
                java.util.Optional.empty());
        for (int i = 0; i < 4000 / PART; i++) {
            boolean isJson = random.nextBoolean();
            StringBuilder text = new StringBuilder(isJson ? json : SEED_TEXT);
            for (int times = 1 + random.nextInt(4); times > 0; times--) {
                accident(text, random);
            }
            Source source = Source.of(isJson ? "a.json" : "a.yaml", text.toString());
            Outcome<?> outcome = Inputs.account(source, DataSchema.ANY);
            assertThat(outcome.value().isPresent())
                    .as(text.toString())
                    .isEqualTo(outcome.diagnostics().isEmpty());
            outcome.diagnostics().forEach(HostileNumbersTest::assertOurWords);
            for (Diagnostic diagnostic : outcome.diagnostics()) {
                assertThat(diagnostic.span().source()).isSameAs(source);
            }
        }
    }

    private static void accident(StringBuilder text, SplittableRandom random) {
        int at = random.nextInt(text.length());
        int end = Math.min(text.length(), at + 1 + random.nextInt(5));
        switch (random.nextInt(4)) {
            case 0 -> text.delete(at, end);
            case 1 -> text.insert(at, text.substring(at, end));
            case 2 -> text.replace(at, end, PIECES.get(random.nextInt(PIECES.size())));
            default -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
        }
    }
}
