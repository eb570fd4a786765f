package dev.plimsoll.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.diagnostic.DataCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LinesTest {
    private static Lines lines(String text) {
        return Lines.of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "book.ndjson");
    }

    /** {@code 3:text} of each good line, {@code 4!PLM7001} of each bad one. */
    private static List<String> all(Lines lines) throws IOException {
        List<String> all = new ArrayList<>();
        for (Optional<Lines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            int number = line.get().number();
            line.get().text().value().ifPresent(text -> all.add(number + ":" + text.text()));
            line.get()
                    .text()
                    .diagnostics()
                    .forEach(d -> all.add(number + "!" + d.code().code()));
        }
        return all;
    }

    @Test
    void lines_are_counted_as_an_editor_counts_them() throws IOException {
        assertThat(all(lines("a\nb\n"))).containsExactly("1:a", "2:b");
        assertThat(all(lines("a\nb"))).containsExactly("1:a", "2:b");
        assertThat(all(lines("\n\na\n  \t\r\n\nb\n\n"))).containsExactly("3:a", "6:b");
        assertThat(all(lines("a\r\nb\r\n"))).containsExactly("1:a\r", "2:b\r");
        assertThat(all(lines(""))).isEmpty();
        assertThat(all(lines("\n"))).isEmpty();
        assertThat(all(lines("  "))).isEmpty();
        assertThat(all(lines("\uFEFFa\nb"))).containsExactly("1:a", "2:b");
    }

    @Test
    void places_in_a_line_count_lines_of_the_file() throws IOException {
        Lines lines = lines("{}\n\n{\"account\": 5}\n");
        lines.next();
        var text = lines.next().orElseThrow().text().orThrow();
        var problems = Inputs.accountLine(text, DataSchema.ANY).diagnostics();
        assertThat(problems.get(0).span()).hasToString("book.ndjson:3:1");
        assertThat(problems.get(1).span()).hasToString("book.ndjson:3:1");
        assertThat(problems.get(2).span()).hasToString("book.ndjson:3:13");
    }

    @Test
    void a_bad_line_does_not_keep_the_next_ones_from_being_read() throws IOException {
        byte[] text = "good\nb?d\ngood\n".getBytes(StandardCharsets.UTF_8);
        text[6] = (byte) 0xFF;
        assertThat(all(Lines.of(new ByteArrayInputStream(text), "book.ndjson")))
                .containsExactly("1:good", "2!PLM7001", "3:good");
    }

    @Test
    @Timeout(20)
    void a_line_over_the_limit_is_skipped_whole() throws IOException {
        int most = 1 << 20;
        for (int size : new int[] {most - most / 10, most, most + 1, most + most / 10}) {
            String text = "first\n" + "x".repeat(size) + "\nlast";
            List<String> all = all(lines(text));
            assertThat(all).hasSize(3).startsWith("1:first").endsWith("3:last");
            assertThat(all.get(1).startsWith("2:")).isEqualTo(size <= most);
            assertThat(all.get(1).equals("2!" + DataCode.TOO_LARGE.code())).isEqualTo(size > most);
        }
    }

    /** A line of 400 MB: nothing of that size is ever held. */
    @Test
    @Timeout(60)
    void a_line_without_end_takes_no_memory() throws IOException {
        InputStream endless = new InputStream() {
            private long left = 400L << 20;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : -1;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                int count = (int) Math.min(length, left);
                java.util.Arrays.fill(bytes, offset, offset + Math.max(0, count), (byte) 'x');
                left -= count;
                return count <= 0 ? -1 : count;
            }
        };
        assertThat(all(Lines.of(endless, "book.ndjson"))).containsExactly("1!PLM7005");
    }
}
