package dev.plimsoll.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.NameCode;
import dev.plimsoll.source.Files;
import dev.plimsoll.source.Source;
import dev.plimsoll.syntax.Declaration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class IncludesTest {
    private static final String HEADER = "policy includes version \"1.0\"\n  settles in USDT\n\n";

    @Test
    void statements_stand_in_the_place_of_their_include() {
        FolderOfTexts files = new FolderOfTexts()
                .with("a.margin", "let a_one = 1\ninclude \"b.margin\"\nlet a_two = 2\n")
                .with("b.margin", "let b_one = 1\n");

        ReadTables read = ReadTables.of(HEADER + "let own_one = 1\ninclude \"a.margin\"\nlet own_two = 2\n", files);

        assertThat(lets(read)).containsExactly("own_one", "a_one", "b_one", "a_two", "own_two");
        assertThat(read.diagnostics()).isEmpty();
        assertThat(read.sources())
                .extracting(source -> source.name())
                .containsExactly("policy.margin", "a.margin", "b.margin");
    }

    @Test
    void a_file_included_again_adds_nothing() {
        FolderOfTexts files = new FolderOfTexts()
                .with("a.margin", "include \"c.margin\"\n")
                .with("b.margin", "include \"c.margin\"\ninclude \"./c.margin\"\n".replace("./", "x/../"))
                .with("c.margin", "let c_one = 1\n");

        ReadTables read = ReadTables.of(HEADER + "include \"a.margin\"\ninclude \"b.margin\"\n", files);

        assertThat(lets(read)).containsExactly("c_one");
        assertThat(read.diagnostics()).isEmpty();
    }

    @Test
    void a_file_may_not_include_itself_by_any_way() {
        FolderOfTexts files = new FolderOfTexts()
                .with("a.margin", "include \"b.margin\"\n")
                .with("b.margin", "include \"a.margin\"\n");

        ReadTables read = ReadTables.of(
                HEADER + "include \"policy.margin\"\ninclude \"a.margin\"\n", files.with("policy.margin", HEADER));

        assertThat(read.diagnostics()).extracting(Diagnostic::code).containsOnly(NameCode.INCLUDE_CYCLE);
        assertThat(read.diagnostics())
                .flatExtracting(Diagnostic::notes)
                .containsExactly("a.margin → b.margin → a.margin", "policy.margin → policy.margin");
    }

    @Test
    void eight_deep_is_deep_enough() {
        FolderOfTexts files = new FolderOfTexts();
        for (int i = 1; i <= 9; i++) {
            files.with(i + ".margin", "let depth_is" + i + " = 1\ninclude \"" + (i + 1) + ".margin\"\n");
        }
        files.with("10.margin", "");

        ReadTables read = ReadTables.of(HEADER + "include \"1.margin\"\n", files);

        assertThat(read.places()).containsExactly("PLM3105 8.margin:2:9 `\"9.margin\"`");
        assertThat(lets(read)).hasSize(8);
    }

    @Test
    void a_bomb_of_includes_goes_off_once_per_file() {
        FolderOfTexts files = new FolderOfTexts();
        for (int i = 1; i <= 8; i++) {
            files.with(i + ".margin", ("include \"" + (i + 1) + ".margin\"\n").repeat(50));
        }
        files.with("9.margin", "");

        ReadTables read = ReadTables.of(HEADER + "include \"1.margin\"\n", files);

        assertThat(read.sources()).hasSize(9);
        assertThat(read.diagnostics()).hasSize(1).extracting(Diagnostic::code).containsOnly(NameCode.INCLUDE_LIMIT);
    }

    @Test
    void all_files_together_have_a_size() {
        FolderOfTexts files = new FolderOfTexts();
        StringBuilder policy = new StringBuilder(HEADER);
        for (int i = 0; i < 4; i++) {
            files.with("large" + i + ".margin", "# " + "x".repeat(300_000) + "\nlet large_of" + i + " = 1\n");
            policy.append("include \"large").append(i).append(".margin\"\n");
        }

        ReadTables read = ReadTables.of(policy.toString(), files);

        assertThat(read.places()).containsExactly("PLM3105 policy.margin:7:9 `\"large3.margin\"`");
        assertThat(lets(read)).hasSize(3);
    }

    @Test
    void data_files_together_have_a_size() {
        FolderOfTexts files = new FolderOfTexts();
        StringBuilder policy = new StringBuilder(HEADER);
        for (int i = 0; i < 3; i++) {
            files.with(i + ".yaml", ("#" + "x".repeat(999) + "\n").repeat(6_000) + "by: notional\nall: [{x: 1}]\n");
            policy.append("tiers t").append(i).append(" from \"").append(i).append(".yaml\"\n");
        }

        ReadTables read = ReadTables.of(policy.toString(), files);

        assertThat(read.places()).containsExactly("PLM3105 policy.margin:6:15 `\"2.yaml\"`");
        assertThat(read.tables().schemas()).containsOnlyKeys("t0", "t1");
    }

    @Test
    void a_policy_consists_of_so_many_files_at_most() {
        FolderOfTexts files = new FolderOfTexts();
        StringBuilder policy = new StringBuilder(HEADER);
        for (int i = 0; i < 1_001; i++) {
            files.with(i + ".margin", "");
            policy.append("include \"").append(i).append(".margin\"\n");
        }

        ReadTables read = ReadTables.of(policy.toString(), files);

        assertThat(read.places()).containsExactly("PLM3105 policy.margin:1003:9 `\"999.margin\"`");
    }

    @Test
    void a_limit_is_told_once_and_nothing_is_read_after_it() {
        List<String> asked = new ArrayList<>();
        Files files = (from, path) -> {
            asked.add(path);
            return new Files.Reading.Refused(Files.Reason.NOT_FOUND, "does not exist");
        };
        StringBuilder policy = new StringBuilder(HEADER);
        for (int i = 0; i < 5_000; i++) {
            policy.append(i % 2 == 0 ? "include \"" + i + ".margin\"\n" : "tiers t" + i + " from \"" + i + ".yaml\"\n");
        }

        List<Diagnostic> diagnostics = PolicyCompiler.compile(Source.of("p.margin", policy.toString()), files)
                .diagnostics();

        assertThat(asked).hasSize(1_000);
        assertThat(diagnostics)
                .filteredOn(one -> one.code() == NameCode.INCLUDE_LIMIT)
                .hasSize(1);
        assertThat(diagnostics)
                .filteredOn(one -> one.code() == NameCode.FILE_NOT_FOUND)
                .hasSize(1_000);
    }

    @Test
    void one_large_table_under_many_names_is_not_read_for_ever() {
        int[] asked = new int[1];
        Source table = Source.of("t.yaml", "x".repeat(15 << 20));
        Files files = (from, path) -> {
            asked[0]++;
            return new Files.Reading.Found(table);
        };
        StringBuilder policy = new StringBuilder(HEADER);
        for (int i = 0; i < 900; i++) {
            policy.append("tiers t" + i + " from \"a/" + "../a/".repeat(i % 300) + "../t.yaml\"\n");
        }

        List<Diagnostic> diagnostics = PolicyCompiler.compile(Source.of("p.margin", policy.toString()), files)
                .diagnostics();

        assertThat(asked[0]).isEqualTo(5);
        assertThat(diagnostics)
                .filteredOn(one -> one.code() == NameCode.INCLUDE_LIMIT)
                .hasSize(1);
    }

    @Test
    void files_that_are_too_large_together_are_not_counted_past_the_largest_number() {
        int[] asked = new int[1];
        String table = "x".repeat(15 << 20);
        Files files = (from, path) -> {
            asked[0]++;
            return new Files.Reading.Found(Source.of(path, table));
        };
        StringBuilder policy = new StringBuilder(HEADER);
        for (int i = 0; i < 500; i++) {
            policy.append("tiers t" + i + " from \"" + i + ".yaml\"\n");
        }

        List<Diagnostic> diagnostics = PolicyCompiler.compile(Source.of("p.margin", policy.toString()), files)
                .diagnostics();

        assertThat(asked[0]).isEqualTo(2);
        assertThat(diagnostics)
                .filteredOn(one -> one.code() == NameCode.INCLUDE_LIMIT)
                .hasSize(1);
    }

    @Test
    void what_a_file_that_is_not_there_may_declare_is_no_second_error() {
        ReadTables read = ReadTables.of(HEADER + "include \"missing.margin\"\ngroup g is majors, BTC-USDT\n"
                + "tiers t by notional\n  for ADA-USDT\n    above: x 1\n");

        assertThat(read.diagnostics()).extracting(Diagnostic::code).containsExactly(NameCode.FILE_NOT_FOUND);
    }

    @Test
    void one_file_may_be_two_tables() {
        FolderOfTexts files = new FolderOfTexts().with("t.yaml", "by: notional\nall: [{rate: 1}]\n");

        ReadTables read = ReadTables.of(HEADER + "tiers a from \"t.yaml\"\ntiers b from \"t.yaml\"\n", files);

        assertThat(read.tables().schemas()).containsOnlyKeys("a", "b");
        assertThat(read.sources()).hasSize(2);
    }

    private static List<String> lets(ReadTables read) {
        List<String> names = new ArrayList<>();
        read.statements()
                .all(Declaration.Let.class)
                .forEach(let -> names.add(let.name().text()));
        return names;
    }
}
