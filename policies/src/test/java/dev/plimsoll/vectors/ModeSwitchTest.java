package dev.plimsoll.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.assessment.Evaluator;
import dev.plimsoll.compiler.PolicyCompiler;
import dev.plimsoll.decision.Decision;
import dev.plimsoll.decision.Finding;
import dev.plimsoll.decision.Options;
import dev.plimsoll.io.AccountFile;
import dev.plimsoll.io.ConfinedFiles;
import dev.plimsoll.io.DataSchema;
import dev.plimsoll.io.Inputs;
import dev.plimsoll.io.Json;
import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.reference.TreeExpressions;
import dev.plimsoll.runtime.DroolsEvaluator;
import dev.plimsoll.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * How venues let the margin mode be switched: in which scope, under which conditions, with which denial first. Each
 * venue is a small policy in {@code modes}, the states of accounts are beside them, and {@code requests.csv} says what is
 * asked and answered.
 */
class ModeSwitchTest {
    private static final Path FOLDER = Path.of("src/test/resources/modes");
    private static final Map<String, CheckedPolicy> POLICIES = new TreeMap<>();

    private record Row(String venue, String state, String attributes, String request, String answer, String code) {
        static Row of(String line) {
            String[] cells = Arrays.stream(line.split("\\|")).map(String::strip).toArray(String[]::new);
            return new Row(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]);
        }
    }

    @TestFactory
    Stream<DynamicTest> requests_are_answered_as_the_venue_does() throws IOException {
        return rows().stream().map(row -> DynamicTest.dynamicTest(row.toString(), () -> check(row)));
    }

    /** Fifteen venues; none of them always says the same. */
    @Test
    void every_venue_allows_and_denies() throws IOException {
        Map<String, Set<String>> verdicts = new TreeMap<>();
        rows().forEach(row -> verdicts.computeIfAbsent(row.venue(), venue -> new TreeSet<>())
                .add(row.answer().split(" ")[0]));
        assertThat(verdicts.keySet())
                .containsExactlyInAnyOrder(
                        "binance",
                        "okx",
                        "bybit",
                        "bitget",
                        "bitunix",
                        "coinex",
                        "poloniex",
                        "polymarket",
                        "orderly",
                        "pacifica",
                        "hyperliquid",
                        "delta",
                        "deribit",
                        "dydx",
                        "vega");
        assertThat(verdicts.values()).allSatisfy(found -> assertThat(found).contains("ALLOW", "DENY"));
    }

    private static List<Row> rows() throws IOException {
        return Files.readAllLines(FOLDER.resolve("requests.csv")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Row::of)
                .toList();
    }

    private static void check(Row row) throws IOException {
        CheckedPolicy policy = policy(row.venue());
        DataSchema schema = DataSchema.of(policy);
        String text = Template.fill(
                Files.readString(FOLDER.resolve("states").resolve(row.state() + ".yaml")),
                Map.of("attributes", row.attributes()));
        AccountFile account =
                Inputs.account(Source.of(row.state(), text), schema).orThrow().value();
        String[] words = row.request().split(" +");
        var request = Inputs.request(Source.of("request", request(words)), schema)
                .orThrow()
                .value();
        Decision decision = DroolsEvaluator.of(policy)
                .decide(account.account(), request, account.market().orElseThrow(), Options.DEFAULT);
        Decision reference = new Evaluator(policy, new TreeExpressions(policy))
                .decide(account.account(), request, account.market().orElseThrow(), Options.DEFAULT);

        assertThat(Json.decision(reference)).isEqualTo(Json.decision(decision));
        String rules = decision.findings().stream().map(Finding::rule).collect(Collectors.joining(" "));
        assertThat((decision.verdict() + " " + rules).strip())
                .as(Json.decision(decision))
                .isEqualTo(row.answer());
        assertThat(decision.findings().stream()
                        .findFirst()
                        .flatMap(Finding::code)
                        .orElse("-"))
                .isEqualTo(row.code());
    }

    private static String request(String[] words) {
        if (words[0].equals("switch")) {
            String instrument = words[1].equals("-") ? "" : "instrument: " + words[1] + ", ";
            return "{action: switch_mode, " + instrument + "new_mode: " + words[2] + "}";
        }
        return "{action: open_position, instrument: " + words[1] + ", side: long, quantity: 0.01, leverage: 5, mode: "
                + words[2] + "}";
    }

    private static CheckedPolicy policy(String venue) throws IOException {
        CheckedPolicy known = POLICIES.get(venue);
        if (known != null) {
            return known;
        }
        Source source = Source.of(venue + ".margin", Files.readString(FOLDER.resolve(venue + ".margin")));
        CheckedPolicy policy = PolicyCompiler.compile(source, ConfinedFiles.under(FOLDER))
                .orThrow()
                .model();
        POLICIES.put(venue, policy);
        return policy;
    }
}
