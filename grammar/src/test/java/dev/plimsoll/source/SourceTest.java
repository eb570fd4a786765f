package dev.plimsoll.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SourceTest {
    @Test
    void counts_lines_and_code_points_from_one() {
        Source source = Source.of("f", "a🙂b\nc\r\n\nd");
        assertThat(source.position(0)).isEqualTo(new Position(1, 1));
        assertThat(source.position(3)).isEqualTo(new Position(1, 3));
        assertThat(source.position(5)).isEqualTo(new Position(2, 1));
        assertThat(source.position(9)).isEqualTo(new Position(4, 1));
        assertThat(source.position(99)).isEqualTo(new Position(4, 2));
        assertThat(source.position(-1)).isEqualTo(new Position(1, 1));
        assertThat(source.lineCount()).isEqualTo(4);
        assertThat(source.line(2)).isEqualTo("c");
        assertThat(source.line(3)).isEmpty();
        assertThat(source.line(4)).isEqualTo("d");
        assertThat(source.lineStart(4)).isEqualTo(9);
    }

    @Test
    void the_line_of_an_offset_is_that_of_its_position() {
        Source source = Source.of("f", "a\n\nbc\n".repeat(20));
        for (int i = -1; i <= source.text().length() + 1; i++) {
            assertThat(source.lineAt(i)).isEqualTo(source.position(i).line());
        }
    }

    @Test
    void a_part_counts_its_lines_as_the_whole_does() {
        Source part = Source.of("f", "a\nbc", 7);
        for (int i = 0; i <= 4; i++) {
            assertThat(part.lineAt(i)).isEqualTo(part.position(i).line()).isBetween(7, 8);
            assertThat(part.lineStart(part.lineAt(i))).isLessThanOrEqualTo(i);
        }
        Span place = new Span(part, 2, 4);
        assertThat(part.line(place.line())).isEqualTo("bc");
    }

    @Test
    void an_empty_text_has_one_line() {
        Source source = Source.of("f", "");
        assertThat(source.lineCount()).isOne();
        assertThat(source.line(1)).isEmpty();
        assertThat(source.span().toString()).isEqualTo("f:1:1");
    }

    @Test
    void spans_stay_inside_their_source() {
        Source source = Source.of("f", "abc");
        assertThat(new Span(source, 1, 3).text()).isEqualTo("bc");
        assertThat(new Span(source, 0, 1).to(new Span(source, 2, 3)).text()).isEqualTo("abc");
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(source, 2, 4));
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(source, 2, 1));
    }

    @Test
    void characters_have_widths() {
        assertThat(Characters.width('a')).isOne();
        assertThat(Characters.width('币')).isEqualTo(2);
        assertThat(Characters.width(0x1F642)).isEqualTo(2);
        assertThat(Characters.width(0x0301)).isZero();
        assertThat(Characters.isInvisible('\u200B')).isTrue();
        assertThat(Characters.isInvisible('\u202E')).isTrue();
        assertThat(Characters.isInvisible('\u0000')).isTrue();
        assertThat(Characters.isInvisible('\n')).isFalse();
        assertThat(Characters.isInvisible('é')).isFalse();
        assertThat(Characters.visible("a\u001B[31mb\nc")).isEqualTo("a\uFFFD[31mb\uFFFDc");
    }
}
