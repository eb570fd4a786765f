package dev.plimsoll.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.data.Node;
import dev.plimsoll.diagnostic.DataCode;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Outcome;
import dev.plimsoll.source.Source;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentsTest {
    static Outcome<Node> yaml(String text) {
        return Documents.read(Source.of("a.yaml", text), Limits.FACTS);
    }

    static Outcome<Node> json(String text) {
        return Documents.read(Source.of("a.json", text), Limits.FACTS);
    }

    /** A tree in a few characters: quoted texts in quotes, others bare. */
    static String print(Node node) {
        if (node instanceof Node.Mapping map) {
            return map.entries().stream()
                    .map(entry -> entry.key().text() + "=" + print(entry.value()))
                    .collect(Collectors.joining(" ", "{", "}"));
        }
        if (node instanceof Node.Sequence list) {
            return list.items().stream().map(DocumentsTest::print).collect(Collectors.joining(" ", "[", "]"));
        }
        Node.Leaf leaf = (Node.Leaf) node;
        return leaf.quoted() ? "'" + leaf.text() + "'" : leaf.text();
    }

    /** {@code PLM7002 2:1 `b` at a.b}: what is said of a text, and of what in it. */
    static String said(Outcome<?> outcome) {
        return outcome.diagnostics().stream().map(DocumentsTest::said).collect(Collectors.joining("; "));
    }

    private static String said(Diagnostic diagnostic) {
        String at = diagnostic.path().map(path -> " at " + path).orElse("");
        return diagnostic.code().code() + " " + diagnostic.span().from() + " `"
                + diagnostic.span().text().replace("\n", "\\n") + "`" + at;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "a: 1                                  | {\"a\": 1}                             | {a=1}",
                "a: '1'                                | {\"a\": \"1\"}                         | {a='1'}",
                "a: \"x y\"                            | {\"a\": \"x y\"}                       | {a='x y'}",
                "a: 1.50                               | {\"a\": 1.50}                          | {a=1.50}",
                "a: -0                                 | {\"a\": -0}                            | {a=-0}",
                "a: true                               | {\"a\": true}                          | {a=true}",
                "{a: {}, b: []}                        | {\"a\": {}, \"b\": []}                 | {a={} b=[]}",
                "[1, [2, {a: 3}]]                      | [1, [2, {\"a\": 3}]]                   | [1 [2 {a=3}]]",
                "a: 99999999999999999999999999999999   | {\"a\":99999999999999999999999999999999}  | {a=99999999999999999999999999999999}",
                "a: \"\\u00e9\\\"\\\\\"                | {\"a\": \"\\u00e9\\\"\\\\\"}           | {a='é\"\\'}",
                "BTC/USDT:USDT: {mark: '1'}            | {\"BTC/USDT:USDT\": {\"mark\": \"1\"}} | {BTC/USDT:USDT={mark='1'}}",
            })
    void the_same_data_is_the_same_tree(String yaml, String json, String tree) {
        assertThat(print(yaml(yaml).orThrow())).isEqualTo(tree);
        assertThat(print(json(json).orThrow())).isEqualTo(tree);
        assertThat(print(yaml(json).orThrow())).as("JSON read as YAML").isEqualTo(tree);
    }

    /** What a usual reader would take for something else keeps its text. */
    @ParameterizedTest
    @CsvSource({
        "010",
        "0x1F",
        "0o17",
        "0b11",
        "1_000",
        "1e5",
        ".5",
        "5.",
        "+1",
        "-.inf",
        ".nan",
        "190:20:30",
        "2026-01-01",
        "yes",
        "no",
        "on",
        "off",
        "Yes",
        "1.0.0",
        "BTC-USDT",
        "125x",
        "0.4%"
    })
    void yaml_values_are_never_interpreted(String text) {
        assertThat(print(yaml("a: " + text).orThrow())).isEqualTo("{a=" + text + "}");
    }

    @Test
    void block_layout_and_flow_layout_are_the_same_tree() {
        String block = """
                # an account
                account: alex

                positions:
                  - instrument: BTC-USDT   # the first
                    side: long
                  - instrument: ETH-USDT
                    side: short
                empty: {}
                """;
        String flow =
                "{account: alex, positions: [{instrument: BTC-USDT, side: long}, {instrument: ETH-USDT, side: short}], empty: {}}";
        assertThat(print(yaml(block).orThrow())).isEqualTo(print(yaml(flow).orThrow()));
    }

    @Test
    void every_value_knows_its_place() {
        String text = "a: 1\nb:\n  - x\n  - {c: 'y😀', d: 2}\ne:\n  f: g\n";
        Node.Mapping map = (Node.Mapping) yaml(text).orThrow();
        Node.Sequence list = (Node.Sequence) map.get("b").orElseThrow();
        Node.Mapping inner = (Node.Mapping) list.items().get(1);
        assertThat(inner.span().text()).isEqualTo("{c: 'y😀', d: 2}");
        assertThat(inner.get("c").orElseThrow().span().text()).isEqualTo("'y😀'");
        assertThat(inner.get("d").orElseThrow().span().text()).isEqualTo("2");
        assertThat(inner.get("d").orElseThrow().span().from()).hasToString("4:18");
        assertThat(list.span().text()).isEqualTo("- x\n  - {c: 'y😀', d: 2}");
        assertThat(map.get("e").orElseThrow().span().text()).isEqualTo("f: g");
        assertThat(map.span().text()).isEqualTo(text.strip());
        assertThat(map.entry("b").orElseThrow().key().span().from()).hasToString("2:1");
    }

    @Test
    void json_values_know_their_places() {
        String text = "{\n \"a\" : \"x\\\"y\",\n \"b\": [ -1.5 , true ],\"c\":{}}";
        Node.Mapping map = (Node.Mapping) json(text).orThrow();
        assertThat(map.entries().stream().map(entry -> entry.key().span().text()))
                .containsExactly("\"a\"", "\"b\"", "\"c\"");
        assertThat(map.entries().stream().map(entry -> entry.value().span().text()))
                .containsExactly("\"x\\\"y\"", "[ -1.5 , true ]", "{}");
        Node.Sequence list = (Node.Sequence) map.get("b").orElseThrow();
        assertThat(list.items().stream().map(item -> item.span().text())).containsExactly("-1.5", "true");
    }

    @Test
    void places_are_right_far_into_a_long_text() {
        String text = "{" + "\n".repeat(9000) + " ".repeat(40_000) + "\"last\": 7}";
        Node.Mapping map = (Node.Mapping) json(text).orThrow();
        assertThat(map.get("last").orElseThrow().span().text()).isEqualTo("7");
        Node.Mapping yaml =
                (Node.Mapping) yaml("\n".repeat(9000) + "😀: 1\nlast: 7").orThrow();
        assertThat(yaml.get("last").orElseThrow().span().text()).isEqualTo("7");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "a.json        | {\"a\": 1}   | true",
                "A.JSON        | {\"a\": 1}   | true",
                "book.ndjson   | {\"a\": 1}   | true",
                "a.json        | a: 1         | false",
                "a.json        | {a: 1}       | false",
                "a.yaml        | a: 1         | true",
                "a.yml         | {\"a\": 1}   | true",
                "<stdin>       | {\"a\": 1}   | true",
                "<stdin>       | {\"a\":\t1}  | true",
                "<stdin>       | { \"a\" : 1} | true",
                "<stdin>       | {a: 1}       | true",
                "<stdin>       | a: 1         | true",
                "<stdin>       | {}           | true",
            })
    void the_name_or_else_the_text_tells_the_format(String name, String text, boolean readable) {
        assertThat(Documents.read(Source.of(name, text), Limits.FACTS).isClean())
                .isEqualTo(readable);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                // Repeated keys.
                "a: 1\\na: 2                | PLM7002 2:1 `a` at a",
                "{a: 1, b: 2, a: 3}         | PLM7002 1:14 `a` at a",
                "p:\\n  - {x: 1, x: 2}      | PLM7002 2:12 `x` at p[0].x",
                "a: 1\\n'a': 2              | PLM7002 2:1 `'a'` at a",
                "a: 1\\n\"\\x61\": 2        | PLM7002 2:1 `\"\\x61\"` at a",
                // What YAML has and data files have not.
                "a: &x 1                    | PLM7003 1:4 `&x` at a",
                "a: &x 1\\nb: *x            | PLM7003 1:4 `&x` at a; PLM7003 2:4 `*x` at b",
                "a: *x                      | PLM7003 1:4 `*x` at a",
                "&r\\na: 1                  | PLM7003 1:1 `&r`",
                "a: {<<: 1}                 | PLM7003 1:5 `<<` at a",
                "<<: {a: 1}                 | PLM7003 1:1 `<<`",
                "a: !!int 5                 | PLM7003 1:4 `!!int` at a",
                "a: !x 5                    | PLM7003 1:4 `!x` at a",
                "a: ! 5                     | PLM7003 1:4 `!` at a",
                "a: !!js/function 'x'       | PLM7003 1:4 `!!js/function` at a",
                "a: !<tag:x.org,2000:x> y   | PLM7003 1:4 `!<tag:x.org,2000:x>` at a",
                "!!map {a: 1}               | PLM7003 1:1 `!!map`",
                "a: !!javax.script.ScriptEngineManager [] | PLM7003 1:4 `!!javax.script.ScriptEngineManager` at a",
                "%YAML 1.1\\n---\\na: 1     | PLM7003 1:1 `%YAML`",
                "%TAG ! tag:x,2000:\\n---\\na: 1 | PLM7003 1:1 `%TAG`",
                "? [a]\\n: b                | PLM7003 1:3 `[`",
                "{[a]: b}                   | PLM7003 1:2 `[`",
                "{{a: 1}: b}                | PLM7003 1:2 `{`",
                // More than one document.
                "a: 1\\n---\\nb: 2          | PLM7004 2:1 `---`",
                "a: 1\\n...\\nb: 2          | PLM7004 3:1 `b`",
                "{a: 1} x                   | PLM7004 1:8 `x`",
                "{a: 1}}                    | PLM7004 1:7 `}`",
                "---\\n---\\na: 1           | PLM7004 2:1 `---`; PLM7007 2:1 ``",
                // Nothing there.
                "a:                         | PLM7007 1:1 `a` at a",
                "a: ~                       | PLM7007 1:4 `~` at a",
                "a: null                    | PLM7007 1:4 `null` at a",
                "a: NULL                    | PLM7007 1:4 `NULL` at a",
                "{a, b: 1}                  | PLM7007 1:2 `a` at a",
                "{a:1}                      | PLM7007 1:2 `a:1` at a:1",
                "[1, , 2]                   | PLM7001 1:5 `,` at [1]",
                "- 1\\n-\\n- 2              | PLM7007 2:2 `` at [1]",
                "~: 1                       | PLM7007 1:1 `~`",
                "~                          | PLM7007 1:1 `~`",
                "# only this                | PLM7001 1:1 ``",
                // No YAML at all.
                "a: [1                      | PLM7001 1:4 `[` at a",
                "a: {b: 1                   | PLM7001 1:4 `{` at a",
                "a: 'x                      | PLM7001 1:4 `'` at a",
                "a: \"x                     | PLM7001 1:4 `\"` at a",
                "a: \"\\q\"                 | PLM7001 1:6 `q` at a",
                "a: b: c                    | PLM7001 1:5 `:`",
                "a: @x                      | PLM7001 1:4 `@` at a",
                "a: `x                      | PLM7001 1:4 ``` at a",
                "a: %x                      | PLM7001 1:4 `%` at a",
                "\\ta: 1                    | PLM7001 1:1 `\t`",
                "a:\\n\\tb: 1               | PLM7001 2:1 `\t` at a",
                "a: 1\\n  b: 2              | PLM7001 2:4 `:`",
                "a: - b                     | PLM7001 1:4 `-` at a",
                "- a\\nb: c                 | PLM7001 2:1 `b` at [1]",
                "a: 'x' y                   | PLM7001 1:8 `y`",
                "a: {,}                     | PLM7001 1:5 `,` at a",
                "a: ]                       | PLM7001 1:4 `]` at a",
                "a\\nb: 1                   | PLM7001 2:2 `:`",
                "b: 1\\nkey\\nc: 2          | PLM7001 2:1 `k`",
                "&                          | PLM7001 1:2 ``",
                "*                          | PLM7001 1:2 ``",
            })
    void bad_yaml_is_refused_at_its_place(String text, String said) {
        String unescaped = text.replace("\\n", "\n").replace("\\t", "\t");
        assertThat(said(yaml(unescaped))).isEqualTo(said.replace("\\n", "\n").replace("\\t", "\t"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{\"a\": 1, \"a\": 2}         | PLM7002 1:10 `\"a\"` at a",
                "{\"a\": 1, \"\\u0061\": 2}   | PLM7002 1:10 `\"\\u0061\"` at a",
                "{\"p\": [{\"x\":1,\"x\":2}]} | PLM7002 1:15 `\"x\"` at p[0].x",
                "{\"a\": null}                | PLM7007 1:7 `null` at a",
                "[1, null]                    | PLM7007 1:5 `null` at [1]",
                "{} {}                        | PLM7004 1:4 `{`",
                "{\"a\": 1} x                 | PLM7004 1:10 `x`",
                "{\"a\": 1}}                  | PLM7004 1:9 `}`",
                "{\"a\": 1} // end            | PLM7004 1:10 `/`",
                "1 2                          | PLM7004 1:3 `2`",
                "{                            | PLM7001 1:1 `{`",
                "{\"a\"                       | PLM7001 1:1 `{`",
                "{\"a\":                      | PLM7001 1:1 `{`",
                "{\"a\": [1,                  | PLM7001 1:7 `[` at a",
                "{\"a\": [1}                  | PLM7001 1:9 `}` at a[1]",
                "{\"a\": 1,}                  | PLM7001 1:8 `,`",
                "[1,]                         | PLM7001 1:3 `,` at [1]",
                "[,1]                         | PLM7001 1:2 `,` at [0]",
                "{\"a\" 1}                    | PLM7001 1:6 `1` at a",
                "{1: 2}                       | PLM7001 1:2 `1`",
                "[1 2]                        | PLM7001 1:4 `2` at [1]",
                "{\"a\": 1 \"b\": 2}          | PLM7001 1:9 `\"`",
                "{'a': 1}                     | PLM7001 1:2 `'`",
                "{a: 1}                       | PLM7001 1:2 `a`",
                "{\"a\": x}                   | PLM7001 1:7 `x` at a",
                "{\"a\": True}                | PLM7001 1:7 `True` at a",
                "{\"a\": \"x}                 | PLM7001 1:7 `\"` at a",
                "{\"a\": \"\\x\"}             | PLM7001 1:7 `\"` at a",
                "{\"a\": \"x\\ny\"}           | PLM7001 1:7 `\"` at a",
                "{\"a\": 1 /* c */}           | PLM7001 1:9 `/`",
                "{# c                         | PLM7001 1:2 `#`",
                "{\"a\": &x}                  | PLM7001 1:7 `&` at a",
                "{\"a\": 010}                 | PLM7008 1:7 `010` at a",
                "{\"a\": 0x1F}                | PLM7008 1:7 `0x1F` at a",
                "{\"a\": 1_000}               | PLM7008 1:7 `1_000` at a",
                "{\"a\": +1}                  | PLM7008 1:7 `+1` at a",
                "{\"a\": .5}                  | PLM7008 1:7 `.5` at a",
                "{\"a\": 5.}                  | PLM7008 1:7 `5.` at a",
                "{\"a\": NaN}                 | PLM7008 1:7 `NaN` at a",
                "{\"a\": -Infinity}           | PLM7008 1:7 `-Infinity` at a",
                "{\"a\": 1.2.3}               | PLM7001 1:7 `1.2.3` at a",
                "{\"a\": -}                   | PLM7001 1:7 `-` at a",
                "{\"a\": --1}                 | PLM7001 1:7 `--1` at a",
            })
    void bad_json_is_refused_at_its_place(String text, String said) {
        assertThat(said(json(text.replace("\\ny", "\ny")))).isEqualTo(said);
    }

    @Test
    void an_empty_file_is_refused() {
        for (String text : List.of("", " ", "\n\n", "\t \n")) {
            assertThat(json(text).isClean()).isFalse();
            assertThat(yaml(text).isClean()).isFalse();
        }
    }

    @Test
    void both_places_of_a_repeated_key_are_shown() {
        for (Outcome<Node> outcome : List.of(yaml("a: 1\na: 2"), json("{\"a\": 1,\n\"a\": 2}"))) {
            Diagnostic diagnostic = outcome.diagnostics().get(0);
            assertThat(diagnostic.span().from().line()).isEqualTo(2);
            assertThat(diagnostic.related().get(0).span().from().line()).isEqualTo(1);
        }
    }

    @Test
    void all_problems_of_a_text_are_shown_by_place() {
        assertThat(said(yaml("a: &x 1\nb: ~\nb: !!str c\nd:\n")))
                .isEqualTo(
                        "PLM7003 1:4 `&x` at a; PLM7007 2:4 `~` at b; PLM7002 3:1 `b` at b; PLM7003 3:4 `!!str` at b;"
                                + " PLM7007 4:1 `d` at d");
    }

    @ParameterizedTest
    @CsvSource({
        "0000", "0007", "001B", "007F", "0085", "00A0", "00AD", "200B", "200E", "202E", "2028", "2066", "3000", "E000",
        "FEFF", "FFFE", "E0001"
    })
    void what_cannot_be_seen_is_refused(String code) {
        int point = Integer.parseInt(code, 16);
        String hidden = Character.toString(point);
        assertThat(said(yaml("a: x" + hidden + "y"))).startsWith("PLM7006 1:5");
        assertThat(said(yaml("a: 1 #" + hidden))).startsWith("PLM7006 1:7");
        assertThat(said(json("{\"a\": \"x" + hidden + "y\"}"))).startsWith("PLM7006 1:9");
        String escaped = point > 0xFFFF ? "\\uDB40\\uDC01" : "\\u" + code;
        assertThat(said(json("{\"a\": \"x" + escaped + "y\"}"))).startsWith("PLM7006 1:7");
        assertThat(said(json("{\"x" + escaped + "\": 1}"))).startsWith("PLM7006 1:2");
        if (point <= 0xFFFF) {
            assertThat(said(yaml("a: \"x" + escaped + "y\""))).startsWith("PLM7006 1:4");
        }
    }

    @Test
    void half_a_character_is_refused() {
        assertThat(said(json("{\"a\": \"\\ud83d\"}"))).isEqualTo("PLM7006 1:7 `\"\\ud83d\"` at a");
        assertThat(yaml("a: \"\\ud83d\"").isClean()).isFalse();
        assertThat(yaml("a: x\ud83d").isClean()).isFalse();
        assertThat(print(json("{\"a\": \"\\ud83d\\ude00\"}").orThrow())).isEqualTo("{a='😀'}");
    }

    @Test
    void line_breaks_and_tabs_are_layout_but_no_part_of_a_value() {
        assertThat(yaml("a: 1\r\nb: 2\r\n").isClean()).isTrue();
        assertThat(json("{\t\"a\":\r\n1}").isClean()).isTrue();
        assertThat(said(yaml("a: |\n  x\n  y\n"))).startsWith("PLM7006 1:4");
        assertThat(said(json("{\"a\": \"x\\ty\"}"))).startsWith("PLM7006 1:7");
        assertThat(print(yaml("a: >-\n  x\n  y\n").orThrow())).isEqualTo("{a='x y'}");
    }

    @Test
    void codes_are_those_of_data() {
        assertThat(yaml("a: [").diagnostics()).allMatch(diagnostic -> diagnostic.code() instanceof DataCode);
    }
}
