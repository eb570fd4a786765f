package dev.plimsoll.cli;

import java.io.BufferedOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Where results ({@link #out}) and notes ({@link #error}) go. UTF-8 whatever the platform, line feeds whatever the
 * system, so that the same input gives the same bytes.
 */
final class Console {
    private final Outlet outlet;
    private final PrintStream out;
    private final PrintStream err;
    private final InputStream in;
    private final Map<String, String> environment;
    private Colour colour = Colour.auto;

    Console(OutputStream out, PrintStream err, InputStream in, Map<String, String> environment) {
        this.outlet = new Outlet(out);
        this.out = new PrintStream(new BufferedOutputStream(outlet, 1 << 16), false, StandardCharsets.UTF_8);
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
        this.in = in;
        this.environment = Map.copyOf(environment);
    }

    /** Prints a line of the result. */
    void line(String text) {
        out.print(text);
        out.print('\n');
    }

    /** Prints a part of the result as it is. */
    void print(String text) {
        out.print(text);
    }

    /** Prints a line that is not part of the result. */
    void error(String text) {
        out.flush();
        err.print("plimsoll: " + text + "\n");
    }

    /** Prints text that is not part of the result as it is. */
    void note(String text) {
        out.flush();
        err.print(text);
    }

    InputStream in() {
        return in;
    }

    Map<String, String> environment() {
        return environment;
    }

    /** When output is coloured, named as it is written. */
    enum Colour {
        auto,
        always,
        never
    }

    /** Says what {@code --color} says. */
    void colour(Colour when) {
        this.colour = when;
    }

    /** As {@code --color} says; else only on a terminal, and not where {@code NO_COLOR} says no. */
    boolean colours() {
        if (colour != Colour.auto) {
            return colour == Colour.always;
        }
        String no = environment.get("NO_COLOR");
        if (no != null && !no.isEmpty()) {
            return false;
        }
        String forced = environment.get("CLICOLOR_FORCE");
        if (forced != null && !forced.isEmpty() && !forced.equals("0")) {
            return true;
        }
        return isTerminal();
    }

    /** Whether somebody looks at it who can be shown colours, and a screen that is drawn again. */
    boolean isTerminal() {
        return System.console() != null && !"dumb".equals(environment.get("TERM"));
    }

    PrintWriter outWriter() {
        return new PrintWriter(out, true, StandardCharsets.UTF_8);
    }

    PrintWriter errWriter() {
        return new PrintWriter(err, true, StandardCharsets.UTF_8);
    }

    /** Whether what was written so far reached somebody. */
    boolean isHeard() {
        return !outlet.isClosed();
    }

    void flush() {
        out.flush();
        err.flush();
    }

    /**
     * Writes what is left. A reader that has gone away ({@code | head}) is no failure; that the result could not be written
     * is.
     *
     * @return the exit code of a command that would have ended with the given one
     */
    int close(int exit) {
        out.flush();
        if (outlet.hasFailed() && exit != ExitCode.BUG.number()) {
            error("the result cannot be written to the standard output");
            return ExitCode.USAGE.number();
        }
        err.flush();
        return exit;
    }
}
