package dev.plimsoll.cli;

/** A bar that says how far a command is; on a terminal only. Safe to use from several threads. */
final class Bar {
    private static final int WIDTH = 40;
    private static final String CLEAR = "\r\u001b[K";

    private final Console console;
    private int shown = -1;

    Bar(Console console) {
        this.console = console;
    }

    synchronized void show(int done, int all) {
        int percent = (int) (100L * done / all);
        if (console.isTerminal() && percent > shown) {
            shown = percent;
            int full = WIDTH * percent / 100;
            console.note(CLEAR + "[" + "=".repeat(full) + " ".repeat(WIDTH - full) + "] " + done + " of " + all);
        }
    }

    /** Takes it away, before anything else is printed. */
    synchronized void clear() {
        if (shown >= 0) {
            console.note(CLEAR);
        }
    }
}
