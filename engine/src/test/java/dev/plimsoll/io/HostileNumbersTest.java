package dev.plimsoll.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Outcome;
import dev.plimsoll.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every numeric field of every file against every way to write no number: refused in YAML and in JSON, at its path. */
class HostileNumbersTest {
    /** A numeric field: where it is, and a file around a value. */
    private record Field(String path, String json, BiFunction<Source, DataSchema, ? extends Outcome<?>> reader) {
        Outcome<?> read(String name, String value) {
            String text = json.replace("@", value);
            return reader.apply(Source.of(name, text), DataSchema.ANY);
        }
    }

    private static final String POSITION =
            "'instrument': 'BTC-USDT', 'side': 'long', 'quantity': %s, 'entry_price': %s, 'leverage': %s, 'mode': 'isolated', 'margin': %s, 'debt': %s";
    private static final String ORDER =
            "'id': 'o1', 'instrument': 'BTC-USDT', 'side': 'long', 'quantity': %s, 'price': %s, 'leverage': %s, 'mode': 'cross'";

    private static List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        account(fields, "balance", "'balance': @");
        account(fields, "balances.USDT", "'balances': {'USDT': @}");
        for (String rest : List.of(
                "level|'level': @",
                "debts.BTC|'debts': {'BTC': @}",
                "leverages.BTC-USDT|'leverages': {'BTC-USDT': @}",
                "settings[0].leverage|'settings': [{'instrument': 'BTC-USDT', 'leverage': @}]",
                "market.BTC-USDT.mark|'market': {'BTC-USDT': {'mark': @}}")) {
            String[] parts = rest.split("\\|");
            account(fields, parts[0], "'balance': 1, " + parts[1]);
        }
        List<String> position = List.of("quantity", "entry_price", "leverage", "margin", "debt");
        for (int i = 0; i < position.size(); i++) {
            account(
                    fields,
                    "positions[0]." + position.get(i),
                    "'balance': 1, 'positions': [{" + filled(POSITION, position.size(), i) + "}]");
        }
        List<String> order = List.of("quantity", "price", "leverage");
        for (int i = 0; i < order.size(); i++) {
            account(
                    fields,
                    "orders[0]." + order.get(i),
                    "'balance': 1, 'orders': [{" + filled(ORDER, order.size(), i) + "}]");
        }
        for (String key : List.of("mark", "last", "index", "funding", "open_interest")) {
            market(fields, "ETH-USDT." + key, "'ETH-USDT': {'" + key + "': @}");
        }
        market(fields, "prices.BTC", "'prices': {'BTC': @}");
        market(fields, "insurance_fund", "'insurance_fund': @");
        for (String key : List.of("quantity", "price", "leverage", "margin", "stop_loss", "take_profit")) {
            request(fields, key, "'action': 'open_position', '" + key + "': @");
        }
        request(fields, "amount", "'action': 'deposit', 'amount': @");
        return fields;
    }

    private static String filled(String form, int size, int hostile) {
        Object[] values = new Object[size];
        for (int i = 0; i < size; i++) {
            values[i] = i == hostile ? "@" : "2";
        }
        return String.format(java.util.Locale.ROOT, form, values);
    }

    private static void account(List<Field> fields, String path, String rest) {
        fields.add(new Field(path, quotes("{'account': 'a', 'settle': 'USDT', " + rest + "}"), Inputs::account));
    }

    private static void market(List<Field> fields, String path, String content) {
        fields.add(new Field(path, quotes("{" + content + "}"), Inputs::market));
    }

    private static void request(List<Field> fields, String path, String content) {
        fields.add(new Field(path, quotes("{" + content + "}"), Inputs::request));
    }

    private static String quotes(String text) {
        return text.replace('\'', '"');
    }

    @Test
    void there_are_enough_of_both() {
        assertThat(HostileNumbers.all()).hasSizeGreaterThan(200);
        assertThat(fields()).hasSizeGreaterThan(28);
    }

    @TestFactory
    Stream<DynamicTest> every_field_refuses_every_hostile_number() {
        return fields().stream()
                .map(field -> DynamicTest.dynamicTest(field.path(), () -> {
                    for (String value : HostileNumbers.all()) {
                        String quoted = "\"" + value.replace("\\", "\\\\") + "\"";
                        assertRefused(field, "JSON text", field.read("a.json", quoted), value, true);
                        assertRefused(field, "YAML text", field.read("a.yaml", quoted), value, true);
                        assertRefused(field, "JSON bare", field.read("a.json", value), value, false);
                        if (value.equals("1,")) {
                            continue; // In YAML that is 1 and a comma that ends a list of keys.
                        }
                        assertRefused(field, "YAML bare", field.read("a.yaml", value), value, false);
                    }
                }));
    }

    private static void assertRefused(Field field, String form, Outcome<?> outcome, String value, boolean oneAtPath) {
        assertThat(outcome.isClean())
                .as("%s %s `%s`", form, field.path(), value)
                .isFalse();
        if (oneAtPath) {
            assertThat(outcome.diagnostics()).as("%s `%s`", form, value).hasSize(1);
            assertThat(outcome.diagnostics().get(0).path())
                    .as("%s `%s`", form, value)
                    .contains(field.path());
        }
        outcome.diagnostics().forEach(HostileNumbersTest::assertOurWords);
    }

    /** The style of messages, and that no library speaks. */
    static void assertOurWords(Diagnostic diagnostic) {
        List<String> texts = new ArrayList<>(diagnostic.notes());
        texts.add(diagnostic.message());
        diagnostic.help().ifPresent(texts::add);
        for (String text : texts) {
            assertThat(text)
                    .matches("(?s)[a-z`\\[].*[^.]")
                    .doesNotContainIgnoringCase("jackson")
                    .doesNotContainIgnoringCase("snakeyaml")
                    .doesNotContain("Exception", "java.", "Optional", "Token", "BigDecimal", "\n");
        }
    }

    /** What is a number in its range: the same value in all four forms. */
    @TestFactory
    Stream<DynamicTest> every_field_reads_plain_numbers_alike() {
        List<String> values = List.of(
                "1", "2", "1.5", "100", "1.10", "1250.000", "999999999999999999999", "3.141592653589793238", "21.0");
        return fields().stream()
                .map(field -> DynamicTest.dynamicTest(field.path(), () -> {
                    for (String value : values) {
                        Object expected = value(field.read("a.json", value));
                        for (String name : List.of("a.json", "a.yaml")) {
                            assertThat(value(field.read(name, value))).isEqualTo(expected);
                            assertThat(value(field.read(name, "\"" + value + "\"")))
                                    .isEqualTo(expected);
                        }
                        assertThat(value(field.read("a.yaml", "'" + value + "'")))
                                .isEqualTo(expected);
                    }
                }));
    }

    private static Object value(Outcome<?> outcome) {
        assertThat(outcome.diagnostics()).isEmpty();
        return ((Loaded<?>) outcome.orThrow()).value();
    }

    /** Which fields hold 0, a negative number, a number below 1. */
    @Test
    void ranges() {
        List<String> zero = new ArrayList<>();
        List<String> minus = new ArrayList<>();
        List<String> half = new ArrayList<>();
        for (Field field : fields()) {
            for (String name : List.of("a.json", "a.yaml")) {
                boolean reads = field.read(name, "0").isClean();
                assertThat(field.read(name, "-0").isClean()).isEqualTo(reads);
                assertThat(field.read(name, "-0.000").isClean()).isEqualTo(reads);
                assertThat(field.read(name, "0.0").isClean()).isEqualTo(reads);
            }
            note(zero, field, "0");
            note(minus, field, "-0.000000000000000001");
            note(half, field, "0.999999999999999999");
        }
        List<String> anySign = List.of(
                "balance",
                "balances.USDT",
                "market.BTC-USDT.mark",
                "ETH-USDT.mark",
                "ETH-USDT.last",
                "ETH-USDT.index",
                "ETH-USDT.funding",
                "prices.BTC");
        assertThat(minus).containsExactlyInAnyOrderElementsOf(anySign);
        List<String> notNegative = new ArrayList<>(anySign);
        notNegative.addAll(
                List.of("level", "debts.BTC", "positions[0].debt", "ETH-USDT.open_interest", "insurance_fund"));
        assertThat(zero).containsExactlyInAnyOrderElementsOf(notNegative);
        assertThat(fields().stream().map(Field::path).filter(path -> !half.contains(path)))
                .containsExactlyInAnyOrder(
                        "leverages.BTC-USDT",
                        "settings[0].leverage",
                        "positions[0].leverage",
                        "orders[0].leverage",
                        "leverage");
    }

    private static void note(List<String> reading, Field field, String value) {
        if (field.read("a.json", value).isClean()) {
            reading.add(field.path());
        }
    }

    @Test
    void zero_is_zero_however_it_is_signed() {
        for (String zero : List.of("0", "-0", "0.00", "-0.0")) {
            assertThat(Decimals.parse(zero).orElseThrow()).hasToString("0");
        }
    }
}
