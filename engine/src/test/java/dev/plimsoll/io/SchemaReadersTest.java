package dev.plimsoll.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The schemas of files say what our readers say: what these read is valid, what they refuse is not. */
class SchemaReadersTest {
    private static final Path RESOURCES = Path.of("src", "test", "resources");
    private static final Path DATA = RESOURCES.resolve("data");
    private static final Path TABLES = RESOURCES.resolve("tables");

    /** What no schema can tell: how a number or a text is spelt, what stands twice. */
    private static final Set<String> SPELLING = Set.of(
            "accounts/bad/exponent.json",
            "accounts/bad/hidden.json",
            "accounts/bad/held-twice.yaml",
            "accounts/bad/held-twice-hedge.yaml",
            "accounts/bad/same-order-twice.yaml",
            "accounts/bad/settings-twice-hedge.yaml",
            "accounts/bad/twice.json",
            "accounts/bad/two-documents.yaml",
            "requests/bad/two.yaml");

    /** Tables with anchors, with brackets that do not follow one another, without any, and for what is no asset. */
    private static final List<Path> OTHERS = List.of(
            Path.of("broken_yaml", "instruments.yaml"),
            Path.of("by_asset", "all.yaml"),
            Path.of("by_asset", "empty.yaml"),
            Path.of("tiers_in_yaml", "a.yaml"));

    @TestFactory
    Stream<DynamicTest> what_is_read_is_valid() throws IOException {
        return files(DATA, "good")
                .map(file -> DynamicTest.dynamicTest(
                        name(file),
                        () -> assertThat(validate(schema(kind(file)), file)).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> what_is_refused_is_not_valid() throws IOException {
        return files(DATA, "bad")
                .filter(file -> !SPELLING.contains(name(file)))
                .map(file -> DynamicTest.dynamicTest(
                        name(file),
                        () -> assertThat(isValid(schema(kind(file)), file)).isFalse()));
    }

    @Test
    void what_a_schema_cannot_tell_is_there_and_valid() throws IOException {
        for (String name : SPELLING) {
            assertThat(validate(schema(kind(DATA.resolve(name))), DATA.resolve(name)))
                    .as(name)
                    .isEmpty();
        }
    }

    @TestFactory
    Stream<DynamicTest> tables_that_are_read_are_valid() throws IOException {
        return Stream.of("instruments", "tiers")
                .flatMap(kind -> tables("good", kind)
                        .map(file -> DynamicTest.dynamicTest(
                                file.toString(),
                                () -> assertThat(validate(schema(kind), file)).isEmpty())));
    }

    @TestFactory
    Stream<DynamicTest> tables_that_are_refused_are_not_valid() throws IOException {
        return Stream.of("instruments", "tiers")
                .flatMap(kind -> tables("bad", kind)
                        .filter(file -> OTHERS.stream().noneMatch(file::endsWith))
                        .map(file -> DynamicTest.dynamicTest(
                                file.toString(),
                                () -> assertThat(isValid(schema(kind), file)).isFalse())));
    }

    @TestFactory
    Stream<DynamicTest> one_mistake_makes_a_file_not_valid() {
        return MISTAKES.stream()
                .map(mistake -> DynamicTest.dynamicTest(mistake.text(), () -> {
                    Schema schema = schema(mistake.kind());
                    assertThat(schema.validate(mistake.right(), InputFormat.YAML))
                            .isEmpty();
                    assertThat(schema.validate(mistake.text(), InputFormat.YAML))
                            .isNotEmpty();
                }));
    }

    private record Mistake(String kind, String right, String text) {}

    private static final List<Mistake> MISTAKES = List.of(
            account("balance: 2000", "balance: '2e3'"),
            account("balance: 2000", "balance: null"),
            account("balance: 2000", "balance:"),
            account("balance: 2000", "balance: true"),
            account("balance: 2000", "balance: '007'"),
            account("balance: 2000", "balance: '1_000'"),
            account("balance: 2000", "balance: '0x1F'"),
            account("balance: 2000", "balance: '1.'"),
            account("balance: 2000", "balance: '1000000000000000000000000'"),
            account("balance: 2000", "balance: '0.1234567890123456789'"),
            account("balance: 2000", "balance: 2000, balances: {USDT: 1}"),
            account("balance: 2000", "level: 1"),
            account("balance: 2000", "balance: 2000, extra: 1"),
            account("balance: 2000", "balances: {usdt: 2000}"),
            account("balance: 2000", "balance: 2000, level: -1"),
            account("balance: 2000, level: '-0'", "balance: 2000, level: '-0.1'"),
            account("balance: 2000, settle: USDT", "balance: 2000, settle: usdt"),
            account("balance: 2000, opened: '2026-01-01'", "balance: 2000, opened: '01.01.2026'"),
            account("balance: 2000, leverages: {BTC-USDT: '1.5'}", "balance: 2000, leverages: {BTC-USDT: '0.5'}"),
            account("balance: 2000, leverages: {BTC-USDT: 1}", "balance: 2000, leverages: {BTC-USDT: 0.5}"),
            account("balance: 2000, modes: {BTC-USDT: cross}", "balance: 2000, modes: {BTC-USDT: crossed}"),
            account(
                    "balance: 2000, position_mode: hedge, settings: [{instrument: A, side: long}]",
                    "balance: 2000, settings: [{instrument: A, side: long}]"),
            account("balance: 2000, attributes: {score: 3.5}", "balance: 2000, attributes: {score: high}"),
            account("balance: 2000, attributes: {score: 5%}", "balance: 2000, attributes: {score: 5 USDT}"),
            account("balance: 2000, attributes: {experience: expert}", "balance: 2000, attributes: {experience: guru}"),
            account("balance: 2000, attributes: {verified: true}", "balance: 2000, attributes: {verified: 'true'}"),
            account("balance: 2000, attributes: {score: 1}", "balance: 2000, attributes: {scor: 1}"),
            position("mode: cross", "mode: isolated"),
            position("mode: cross", "mode: cross, margin: 5"),
            position("mode: isolated, margin: 5", "mode: isolated, margin: 0"),
            position("mode: isolated, margin: '0.5'", "mode: isolated, margin: '0.0'"),
            new Mistake(
                    "request",
                    "{action: set_leverage, instrument: A, leverage: 5}",
                    "{action: set_leverage, quantity: 5}"),
            new Mistake("request", "{action: withdraw, amount: 5}", "{action: withdrew, amount: 5}"),
            new Mistake("request", "{action: set_plan, new_plan: gold}", "{action: set_plan, new_plan: lead}"),
            new Mistake("request", "{action: set_plan, new_plan: gold}", "{action: set_plan, new_auto_add: true}"),
            new Mistake("market", "{A: {mark: 5}}", "{A: {mark: five}}"),
            new Mistake("market", "{A: {mark: 5}}", "{A: {mrk: 5}}"),
            new Mistake("market", "{insurance_fund: 5}", "{insurance_fund: -5}"),
            new Mistake("market", "{prices: {BTC: 5}}", "{prices: {btc: 5}}"),
            new Mistake("instruments", "{A-B: {kind: perpetual}}", "{A-B: {}}"),
            new Mistake("instruments", "{A-B: {kind: perpetual}}", "{A-B: {kind: perpetuum}}"),
            new Mistake("instruments", "{A-B: {kind: perpetual, tick: 1}}", "{A-B: {kind: perpetual, tick: 0}}"),
            new Mistake("instruments", "{A-B: {kind: future, lot: 5 A}}", "{A-B: {kind: future, lot: 5 a}}"),
            new Mistake("tiers", "{by: notional, all: [{max_leverage: 5x}]}", "{all: [{max_leverage: 5x}]}"),
            new Mistake("tiers", "{by: notional, all: [{max_leverage: 5x}]}", "{by: side, all: [{max_leverage: 5x}]}"),
            new Mistake("tiers", "{by: notional, method: whole}", "{by: notional, method: hole}"),
            new Mistake("tiers", "{by: notional, all: [{rate: 1%}]}", "{by: notional, all: [{rate: 1e5%}]}"),
            new Mistake("tiers", "{by: notional, all: [{rate: 1%}]}", "{by: notional, all: [{Rate: 1%}]}"),
            new Mistake(
                    "tiers",
                    "{by: notional, all: [{up_to: 5, a: 1}]}",
                    "{by: notional, all: [{up_to: 5, below: 6, a: 1}]}"),
            new Mistake("tiers", "{by: notional, all: [{a: 1}]}", "{by: notional, all: {a: 1}}"));

    private static Mistake account(String right, String wrong) {
        return new Mistake(
                "account",
                "{account: a, settle: USDT, " + right + "}".replace("settle: USDT, settle", "settle"),
                "{account: a, settle: USDT, " + wrong + "}");
    }

    private static Mistake position(String right, String wrong) {
        String start = "{account: a, settle: USDT, balance: 1, positions: [{instrument: A, side: long, quantity: 1, "
                + "entry_price: 1, leverage: 1, ";
        return new Mistake("account", start + right + "}]}", start + wrong + "}]}");
    }

    private static boolean isValid(Schema schema, Path file) throws IOException {
        try {
            return validate(schema, file).isEmpty();
        } catch (UncheckedIOException e) {
            // No YAML or JSON at all.
            return false;
        }
    }

    private static List<?> validate(Schema schema, Path file) throws IOException {
        InputFormat format = file.toString().endsWith(".json") ? InputFormat.JSON : InputFormat.YAML;
        return schema.validate(Files.readString(file), format);
    }

    private static Schema schema(String kind) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Schemas.of(kind, TestSchema.SCHEMA).orElseThrow(), InputFormat.JSON);
    }

    private static String kind(Path file) {
        String folder = DATA.relativize(file).getName(0).toString();
        return folder.substring(0, folder.length() - 1);
    }

    private static String name(Path file) {
        return DATA.relativize(file).toString().replace('\\', '/');
    }

    private static Stream<Path> tables(String folder, String kind) {
        try {
            return files(TABLES, folder).filter(file -> (kind.equals("tiers") == isTiers(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isTiers(Path file) {
        try {
            return Files.readString(file).contains("by:");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> files(Path root, String folder) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            List<Path> files = all.filter(file -> file.toString().matches(".*\\.(yaml|json)"))
                    .filter(file -> Stream.of(file.toString().split("[/\\\\]")).anyMatch(folder::equals))
                    .sorted()
                    .toList();
            assertThat(files).isNotEmpty();
            return files.stream();
        }
    }
}
