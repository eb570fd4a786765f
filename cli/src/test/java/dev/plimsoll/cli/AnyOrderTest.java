package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plimsoll.account.Market;
import dev.plimsoll.account.Request;
import dev.plimsoll.compiler.PolicyCompiler;
import dev.plimsoll.decision.Options;
import dev.plimsoll.decision.PolicyEvaluator;
import dev.plimsoll.io.AccountFile;
import dev.plimsoll.io.ConfinedFiles;
import dev.plimsoll.io.DataFiles;
import dev.plimsoll.io.DataSchema;
import dev.plimsoll.io.Inputs;
import dev.plimsoll.io.Json;
import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.parser.PolicyParser;
import dev.plimsoll.runtime.DroolsEvaluator;
import dev.plimsoll.source.Files.Reading;
import dev.plimsoll.source.Source;
import dev.plimsoll.syntax.Declaration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What has no order by its meaning (keys, positions, orders, settings, statements, threads) changes no byte of an answer. */
class AnyOrderTest {
    private static final Path POLICIES = Path.of("policies");
    private static final Options EXPLAINED = new Options(Optional.empty(), true);
    private static final int TIMES = 50;
    /** Shuffles of the statements of a policy; all of them in the long run. */
    private static final int OF_STATEMENTS = Boolean.getBoolean("plimsoll.longrun") ? TIMES : 3;

    @ParameterizedTest
    @CsvSource({
        "guide/guide.margin, portfolio, cross-6x",
        "guide/guide.margin, hedge, open-cross",
        "guide/guide.margin, liquidated-cross, withdraw",
        "binance/usdm.margin, mixed, usdm-switch",
        "binance/spot-margin.margin, spot-margin, spot-margin-withdraw",
        "bybit/linear.margin, bybit-linear, bybit-cross-margin",
        "hyperliquid/perps.margin, hyperliquid-large, hyperliquid-lower-leverage",
        "deribit/perps.margin, deribit-short-of-margin, withdraw",
        "dydx/v4.margin, dydx-equal, dydx-too-much",
        "okx/perpetual.margin, okx, okx-leverage"
    })
    void an_account_in_any_order_is_answered_by_the_same_bytes(String policy, String account, String request)
            throws IOException {
        CheckedPolicy model = compile(source(policy));
        DataSchema schema = DataSchema.of(model);
        PolicyEvaluator evaluator = DroolsEvaluator.of(model);
        AccountFile file = read(account, schema);
        Request asked = Inputs.request(source("examples/requests/" + request + ".yaml"), schema)
                .orThrow()
                .value();
        String expected = answers(evaluator, file, asked);
        JsonNode tree = Shuffles.read(Json.account(file.account(), file.market()));
        Random random = new Random(1);
        for (int i = 0; i < TIMES; i++) {
            String text = Shuffles.shuffled(tree, random).toString();
            AccountFile again =
                    Inputs.account(Source.of("a.json", text), schema).orThrow().value();
            assertThat(answers(evaluator, again, asked)).as(text).isEqualTo(expected);
        }
    }

    private static String answers(PolicyEvaluator evaluator, AccountFile file, Request request) {
        Market market = file.market().orElseThrow();
        return Json.assessment(evaluator.assess(file.account(), market, EXPLAINED))
                + Json.decision(evaluator.decide(file.account(), request, market, EXPLAINED));
    }

    /** Findings are told by place, and places move: they are compared as sets, without the places. */
    @ParameterizedTest
    @CsvSource({
        "guide/guide.margin, liquidated-cross, cross-6x",
        "binance/usdm.margin, mixed, usdm-switch",
        "bybit/linear.margin, bybit-linear, bybit-cross-margin",
        "dydx/v4.margin, dydx-equal, dydx-too-much",
        "kraken/futures.margin, kraken-retail, withdraw"
    })
    void statements_in_any_order_mean_the_same(String policy, String account, String request) throws IOException {
        Source source = source(policy);
        CheckedPolicy model = compile(source);
        DataSchema schema = DataSchema.of(model);
        AccountFile file = read(account, schema);
        Request asked = Inputs.request(source("examples/requests/" + request + ".yaml"), schema)
                .orThrow()
                .value();
        String expected = unplaced(DroolsEvaluator.of(model), file, asked);
        Random random = new Random(2);
        for (int i = 0; i < OF_STATEMENTS; i++) {
            String text = shuffled(source, random);
            CheckedPolicy again = compile(Source.of(source.name(), text));
            assertThat(unplaced(DroolsEvaluator.of(again), file, asked))
                    .as(text)
                    .isEqualTo(expected);
        }
    }

    private static String unplaced(PolicyEvaluator evaluator, AccountFile file, Request request) throws IOException {
        Market market = file.market().orElseThrow();
        return Shuffles.unplaced(Json.assessment(evaluator.assess(file.account(), market, EXPLAINED)))
                + Shuffles.unplaced(Json.decision(evaluator.decide(file.account(), request, market, EXPLAINED)));
    }

    /** The text with its statements in another order, behind the header. */
    private static String shuffled(Source source, Random random) {
        List<Declaration> declarations =
                new ArrayList<>(PolicyParser.parse(source).orThrow().declarations());
        List<String> texts = new ArrayList<>();
        String header = "";
        for (Declaration declaration : declarations) {
            String text = declaration.span().text();
            if (declaration instanceof Declaration.PolicyHeader) {
                header = text;
            } else {
                texts.add(text);
            }
        }
        Collections.shuffle(texts, random);
        return header + "\n" + String.join("\n", texts) + "\n";
    }

    @Test
    void threads_change_nothing() {
        for (String name : List.of("spec-json", "spec-failing", "spec-coverage-json", "mutate-json")) {
            GoldenCommand command = GoldenCommand.named(name);
            assertThat(ran(command, "1")).as(name).isEqualTo(ran(command, "8"));
        }
    }

    private static Ran ran(GoldenCommand command, String threads) {
        try {
            List<String> words = new ArrayList<>(command.words());
            words.addAll(List.of("--threads", threads));
            return Ran.of(words.toArray(String[]::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void each_file_of_a_command_is_answered_the_same_in_any_order() {
        List<String> files = new ArrayList<>(List.of(
                "policies/guide/guide.margin",
                "policies/guide/plain.margin",
                "policies/guide/bitcoin.margin",
                "cli/src/test/resources/policies/faulty.margin"));
        String[] expected = check(files);
        Random random = new Random(3);
        for (int i = 0; i < TIMES; i++) {
            Collections.shuffle(files, random);
            assertThat(check(files)).as(files.toString()).isEqualTo(expected);
        }
    }

    private static String[] check(List<String> files) {
        List<String> words = new ArrayList<>(List.of("check", "--format", "compact"));
        words.addAll(files);
        Ran ran = Ran.of(words.toArray(String[]::new));
        String[] lines = (ran.exit() + "\n" + ran.out() + ran.err()).split("\n");
        Arrays.sort(lines);
        return lines;
    }

    private static AccountFile read(String account, DataSchema schema) {
        return Inputs.account(source("examples/accounts/" + account + ".yaml"), schema)
                .orThrow()
                .value();
    }

    private static Source source(String path) {
        Source read = ((Reading.Found) DataFiles.read(POLICIES.resolve(path))).source();
        return Source.of(path, read.text());
    }

    private static CheckedPolicy compile(Source source) throws IOException {
        return PolicyCompiler.compile(source, ConfinedFiles.under(POLICIES))
                .orThrow()
                .model();
    }
}
