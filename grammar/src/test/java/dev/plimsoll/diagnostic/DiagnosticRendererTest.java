package dev.plimsoll.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.source.Source;
import dev.plimsoll.source.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiagnosticRendererTest {
    private static final DiagnosticRenderer TEXT = DiagnosticRenderer.text(false);

    private static Span find(Source source, String text) {
        int at = source.text().indexOf(text);
        return new Span(source, at, at + text.length());
    }

    private static Diagnostic problem(Source source, String text) {
        return Diagnostic.of(SyntaxCode.UNEXPECTED, find(source, text), "what is wrong");
    }

    @Test
    void shows_the_line_with_the_place_underlined_and_remarks_below() {
        Source source = Source.of("tiers/btc.yaml", "\n".repeat(41) + "  - {up_to: 1000000, deduction: 1000}\n");
        Diagnostic diagnostic = problem(source, "1000}")
                .withRelated(find(source, "1000}"), "below it is 1250 USDT, above it 1500 USDT")
                .withNote("the bracket before ends at tiers/btc.yaml:41:5")
                .withHelp("write `deduction: auto` (1250)");
        assertThat(TEXT.render(diagnostic)).isEqualTo("""
                        error[PLM1001]: what is wrong
                          --> tiers/btc.yaml:42:33
                           |
                        42 |   - {up_to: 1000000, deduction: 1000}
                           |                                 ^^^^^ below it is 1250 USDT, above it 1500 USDT
                           = note: the bracket before ends at tiers/btc.yaml:41:5
                           = help: write `deduction: auto` (1250)
                        """);
    }

    @Test
    void shows_other_places_on_the_same_line_elsewhere_and_in_other_files() {
        Source one = Source.of("one", "first second\nthird\n");
        Source two = Source.of("two", "\n".repeat(9) + "tenth");
        Diagnostic diagnostic = problem(one, "second")
                .withRelated(find(one, "first"), "on its line")
                .withRelated(find(one, "third"), "below")
                .withRelated(find(two, "tenth"), "elsewhere");
        assertThat(TEXT.render(diagnostic)).isEqualTo("""
                        error[PLM1001]: what is wrong
                          --> one:1:7
                           |
                         1 | first second
                           |       ^^^^^^
                           | ----- on its line
                          ::: one:2:1
                           |
                         2 | third
                           | ----- below
                          ::: two:10:1
                           |
                        10 | tenth
                           | ----- elsewhere
                        """);
    }

    @Test
    void carets_stand_below_what_they_mean_behind_tabs_and_wide_letters() {
        Source source = Source.of("f", "\ta\t\"币安🙂\" here\n");
        assertThat(TEXT.render(problem(source, "here")))
                .contains("1 |     a   \"币安🙂\" here\n")
                .contains("\n  |" + " ".repeat(18) + "^^^^\n");
        assertThat(TEXT.render(problem(source, "安"))).contains("\n  |" + " ".repeat(12) + "^^\n");
    }

    @Test
    void combining_marks_take_no_column() {
        Source source = Source.of("f", "e\u0301 here");
        assertThat(TEXT.render(problem(source, "here"))).contains("  |   ^^^^\n");
    }

    @Test
    void invisible_characters_are_shown_and_do_nothing() {
        Source source = Source.of("f\u001B[31m", "a\u202Eb\u0000 here");
        Diagnostic diagnostic = Diagnostic.of(SyntaxCode.UNEXPECTED, find(source, "here"), "`\u001B[2J` is wrong");
        String shown = TEXT.render(diagnostic);
        assertThat(shown)
                .contains("1 | a\uFFFDb\uFFFD here\n")
                .contains("  |      ^^^^\n")
                .doesNotContain("\u001B", "\u202E");
        assertThat(DiagnosticRenderer.compact().render(diagnostic)).doesNotContain("\u001B");
        assertThat(DiagnosticRenderer.gitHub().render(diagnostic)).doesNotContain("\u001B");
    }

    @Test
    void a_place_of_several_lines_is_underlined_to_the_end_of_its_first() {
        Source source = Source.of("f", "one two\nthree\n");
        assertThat(TEXT.render(Diagnostic.of(SyntaxCode.UNEXPECTED, new Span(source, 4, 13), "wrong")))
                .contains("1 | one two\n  |     ^^^\n")
                .doesNotContain("three");
    }

    @Test
    void an_empty_place_has_one_caret() {
        Source source = Source.of("f", "");
        assertThat(TEXT.render(Diagnostic.of(SyntaxCode.UNEXPECTED, source.span(), "wrong")))
                .isEqualTo("error[PLM1001]: wrong\n --> f:1:1\n  |\n1 |\n  | ^\n");
        Source line = Source.of("f", "ab\r\n");
        assertThat(TEXT.render(Diagnostic.of(SyntaxCode.UNEXPECTED, new Span(line, 4, 4), "wrong")))
                .contains(" --> f:2:1\n");
    }

    @Test
    void long_lines_are_cut_around_the_place() {
        Source source = Source.of("f", "x".repeat(5_000) + " here " + "y".repeat(5_000));
        String[] lines = TEXT.render(problem(source, "here")).split("\n");
        assertThat(lines[3]).hasSizeLessThan(200).contains("…x", "x here y", "y…");
        assertThat(lines[3].indexOf("here")).isEqualTo(lines[4].indexOf("^^^^"));
    }

    @Test
    void colours_wrap_and_change_nothing_else() {
        Source source = Source.of("f", "one two\n");
        Diagnostic diagnostic = problem(source, "two").withHelp("help").withNote("note");
        String coloured = DiagnosticRenderer.text(true).render(diagnostic);
        assertThat(coloured).contains("\u001B[1;31merror[PLM1001]\u001B[0m");
        assertThat(coloured.replaceAll("\u001B\\[[0-9;]*m", "")).isEqualTo(TEXT.render(diagnostic));
        Diagnostic warning = Diagnostic.of(SyntaxCode.LOOK_ALIKE, find(source, "one"), "wrong");
        assertThat(DiagnosticRenderer.text(true).render(warning)).startsWith("\u001B[1;33mwarning[");
    }

    @Test
    void several_are_parted_by_blank_lines() {
        Source source = Source.of("f", "one two\n");
        String one = TEXT.render(problem(source, "one"));
        String two = TEXT.render(problem(source, "two"));
        assertThat(TEXT.render(List.of(problem(source, "one"), problem(source, "two"))))
                .isEqualTo(one + "\n" + two);
        assertThat(TEXT.render(List.of())).isEmpty();
    }

    @Test
    void compact_is_one_line() {
        Source source = Source.of("dir/f.margin", "币 two\n");
        assertThat(DiagnosticRenderer.compact().render(List.of(problem(source, "two"), problem(source, "币"))))
                .isEqualTo("dir/f.margin:1:3: error[PLM1001]: what is wrong\n"
                        + "dir/f.margin:1:1: error[PLM1001]: what is wrong\n");
    }

    @Test
    void git_hub_commands_are_escaped() {
        Source source = Source.of("a,b:c.margin", "one\n");
        Diagnostic diagnostic = Diagnostic.of(SyntaxCode.UNEXPECTED, find(source, "one"), "5% is: wrong\nhere")
                .withHelp("write `1`");
        assertThat(DiagnosticRenderer.gitHub().render(diagnostic))
                .isEqualTo(
                        "::error file=a%2Cb%3Ac.margin,line=1,col=1,endLine=1,endColumn=3,title=PLM1001::5%25 is: wrong\uFFFDhere%0Ahelp: write `1`\n");
    }
}
