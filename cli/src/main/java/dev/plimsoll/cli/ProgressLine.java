package dev.plimsoll.cli;

import dev.plimsoll.importer.Importer;
import dev.plimsoll.source.Source;
import java.util.function.Consumer;

/** How far the reading of files has come: one line on a terminal that is drawn again, gone when it is done. */
final class ProgressLine implements Importer.Progress {
    private static final int STEP = 5;
    private static final int HUNDRED = 100;

    private final boolean drawn;
    private final Consumer<String> terminal;
    private String shown = "";
    private int next;

    ProgressLine(boolean drawn, Consumer<String> terminal) {
        this.drawn = drawn;
        this.terminal = terminal;
    }

    static ProgressLine on(Console console) {
        return new ProgressLine(console.isTerminal(), console::note);
    }

    @Override
    public void at(Source source, int offset) {
        if (!drawn) {
            return;
        }
        int length = Math.max(1, source.text().length());
        int percent = (int) ((long) offset * HUNDRED / length);
        String line = "reading " + source.name() + " … " + percent + "%";
        if (percent >= next || !shown.startsWith("reading " + source.name() + " ")) {
            draw(line);
            next = percent + STEP;
        }
    }

    /** Takes the line away. */
    void end() {
        draw("");
    }

    private void draw(String line) {
        if (drawn && !line.equals(shown)) {
            terminal.accept("\r" + line + " ".repeat(Math.max(0, shown.length() - line.length()))
                    + (line.isEmpty() ? "\r" : ""));
            shown = line;
        }
    }
}
