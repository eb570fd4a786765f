package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WatchLoopTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /** Sees a number of changes, and then none any more. */
    private static final class Script implements Watching {
        private final List<Set<Path>> looked = new ArrayList<>();
        private int changes;
        private boolean closed;

        Script(int changes) {
            this.changes = changes;
        }

        @Override
        public void look(Set<Path> folders) {
            looked.add(Set.copyOf(folders));
        }

        @Override
        public boolean await() {
            return changes-- > 0;
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    @Test
    void runs_once_and_again_after_each_change_and_ends_with_the_last_code() {
        Deque<ExitCode> codes = new ArrayDeque<>(List.of(ExitCode.POLICY, ExitCode.YES, ExitCode.NO));
        Script script = new Script(2);
        WatchLoop loop = new WatchLoop(console(out), script);
        assertThat(loop.run(Set.of(), folders -> codes.remove())).isEqualTo(ExitCode.NO);
        assertThat(codes).isEmpty();
        assertThat(loop.last()).isEqualTo(ExitCode.NO);
        assertThat(script.closed).isTrue();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("plimsoll: checked again after a change\n".repeat(2));
    }

    @Test
    void looks_where_the_last_run_read() {
        Script script = new Script(1);
        Deque<Path> read = new ArrayDeque<>(List.of(Path.of("a"), Path.of("b")));
        new WatchLoop(console(out), script).run(Set.of(Path.of("start")), folders -> {
            folders.add(read.remove());
            return ExitCode.YES;
        });
        assertThat(script.looked).containsExactly(Set.of(Path.of("start")), Set.of(Path.of("a")), Set.of(Path.of("b")));
    }

    @Test
    void a_fault_is_told_and_does_not_end_it() {
        Deque<ExitCode> codes = new ArrayDeque<>(List.of(ExitCode.USAGE, ExitCode.YES));
        ExitCode exit = new WatchLoop(console(out), new Script(1)).run(Set.of(), folders -> {
            ExitCode code = codes.remove();
            if (code == ExitCode.USAGE) {
                throw new UserFault(code, "there is no file `a.margin`");
            }
            return code;
        });
        assertThat(exit).isEqualTo(ExitCode.YES);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("plimsoll: there is no file `a.margin`\nplimsoll: checked again after a change\n");
    }

    @Test
    void output_that_is_no_terminal_is_never_cleared() {
        Console console = console(out);
        new WatchLoop(console, new Script(1)).run(Set.of(), folders -> {
            console.line("result");
            return ExitCode.YES;
        });
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("result\nresult\n");
    }

    @Test
    void ends_when_nobody_reads_any_more() {
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        Console console = console(gone);
        Script script = new Script(100);
        ExitCode exit = new WatchLoop(console, script).run(Set.of(), folders -> {
            console.line("result");
            return ExitCode.NO;
        });
        assertThat(exit).isEqualTo(ExitCode.NO);
        assertThat(script.changes).isEqualTo(100);
        assertThat(console.close(exit.number())).isEqualTo(1);
    }

    private Console console(OutputStream to) {
        return new Console(
                to,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new ByteArrayInputStream(new byte[0]),
                Map.of());
    }
}
