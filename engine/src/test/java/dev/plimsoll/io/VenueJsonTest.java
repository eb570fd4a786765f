package dev.plimsoll.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.data.Node;
import dev.plimsoll.diagnostic.DataCode;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.source.Source;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VenueJsonTest {
    /** Enters some paths, and notes what it takes. */
    private static final class Noted implements VenueJson.Pieces {
        private final Set<String> entered;
        private final List<String> taken = new ArrayList<>();

        Noted(String... entered) {
            this.entered = Set.of(entered);
        }

        @Override
        public boolean enters(String path, boolean isMap) {
            return entered.contains(path);
        }

        @Override
        public void take(String path, Optional<Node.Leaf> key, Node piece) {
            taken.add(path + "=" + piece.span().text());
        }
    }

    private static List<Diagnostic> read(String text, VenueJson.Pieces pieces) {
        return VenueJson.read(Source.of("a.json", text), pieces);
    }

    @Test
    void hands_over_what_is_in_the_lists_and_maps_that_are_entered() {
        Noted noted = new Noted("", "result", "result.list");
        assertThat(read("{\"code\": 0, \"result\": {\"next\": null, \"list\": [{\"a\": [1]}, 2]}, \"time\": 3}", noted))
                .isEmpty();
        assertThat(noted.taken).containsExactly("code=0", "result.list[]={\"a\": [1]}", "result.list[]=2", "time=3");
    }

    @Test
    void hands_over_the_whole_where_nothing_is_entered() {
        Noted noted = new Noted();
        assertThat(read("[1, [2]]", noted)).isEmpty();
        assertThat(noted.taken).containsExactly("=[1, [2]]");
    }

    @Test
    void what_comes_after_all_that_is_wanted_is_not_read() {
        List<String> taken = new ArrayList<>();
        VenueJson.Pieces first = new VenueJson.Pieces() {
            @Override
            public boolean enters(String path, boolean isMap) {
                return true;
            }

            @Override
            public void take(String path, Optional<Node.Leaf> key, Node piece) {
                taken.add(piece.span().text());
            }

            @Override
            public boolean isDone() {
                return taken.size() == 2;
            }
        };
        assertThat(read("[1, 2, 3, nonsense", first)).isEmpty();
        assertThat(taken).containsExactly("1", "2");
    }

    @Test
    void a_piece_without_an_end_is_refused() {
        assertThat(read("{\"x\": [" + "1,".repeat(100_001) + "1]}", new Noted("")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(DataCode.TOO_LARGE));
    }

    @Test
    void pieces_before_a_mistake_were_handed_over() {
        Noted noted = new Noted("");
        List<Diagnostic> problems = read("[{\"a\": 1}, {\"b\": 2", noted);
        assertThat(noted.taken).containsExactly("[]={\"a\": 1}");
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(DataCode.MALFORMED);
            assertThat(problem.path()).contains("[1]");
        });
    }

    @Test
    void keys_given_twice_are_refused_also_where_values_are_handed_over() {
        assertThat(read("{\"a\": [], \"b\": [], \"a\": []}", new Noted("")))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(DataCode.DUPLICATE_KEY);
                    assertThat(problem.span().from().column()).isEqualTo(20);
                });
    }

    @Test
    void null_is_left_out_of_maps_and_empty_in_lists() {
        Node root = VenueJson.tree(Source.of("a.json", "{\"a\": null, \"b\": [null, 1]}"))
                .orThrow();
        assertThat(((Node.Mapping) root).entries()).hasSize(1);
        Node.Sequence list = (Node.Sequence) ((Node.Mapping) root).get("b").orElseThrow();
        assertThat(list.items()).extracting(item -> ((Node.Leaf) item).text()).containsExactly("", "1");
    }

    @Test
    void a_web_page_is_called_one() {
        assertThat(read("\n <!DOCTYPE html><html>", new Noted("")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("web page"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[", "{\"a\"}", "[1,]", "[1] 2", "{\"a\": 1e}", "nonsense", "[\"a]"})
    void what_is_no_json_is_refused_with_a_place(String text) {
        assertThat(read(text, new Noted("", "[]"))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0.0040, 0.004",
        "1e-7, 0.0000001",
        "1E+3, 1000",
        "5e30, 5000000000000000000000000000000",
        "-0.5, -0.5",
        "20.0, 20",
        "3e0, 3",
        "25E+00, 25",
        "1e007, 10000000",
        "9223372036854775807, 9223372036854775807"
    })
    void numbers_are_exact_and_may_have_exponents(String text, BigDecimal number) {
        assertThat(VenueJson.number(text)).hasValueSatisfying(read -> {
            assertThat(read).isEqualByComparingTo(number);
            assertThat(read.scale()).isNotNegative();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1e31", "1e-31", "1e999999999", "+1", "01", "1.", ".5", "NaN", "1_000", "0x10", " 1", "1 "})
    void what_is_no_number_of_json_is_none(String text) {
        assertThat(VenueJson.number(text)).isEmpty();
    }
}
