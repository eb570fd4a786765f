package dev.plimsoll.cli;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Does something again whenever the files that it read have changed. Ends when it is interrupted, with the exit code of
 * the last time.
 */
final class WatchLoop {
    /** Clears the screen and what was scrolled off it. */
    private static final String CLEAR = "\u001b[H\u001b[2J\u001b[3J";

    private final Console console;
    private final Watching watching;
    private volatile ExitCode last = ExitCode.YES;

    WatchLoop(Console console, Watching watching) {
        this.console = console;
        this.watching = watching;
    }

    /** The exit code of the last time. */
    ExitCode last() {
        return last;
    }

    /**
     * Runs until there is nobody to tell.
     *
     * @param from where the first changes are expected
     * @param task puts the folders that it read from into the set, also where it fails
     */
    ExitCode run(Set<Path> from, Function<Set<Path>, ExitCode> task) {
        try (watching) {
            watching.look(from);
            boolean more = true;
            for (boolean first = true; more; first = false) {
                Set<Path> folders = new TreeSet<>();
                round(task, folders, first);
                watching.look(folders);
                more = console.isHeard() && watching.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return last;
    }

    private void round(Function<Set<Path>, ExitCode> task, Set<Path> folders, boolean first) {
        if (console.isTerminal()) {
            console.print(CLEAR);
        } else if (!first) {
            console.error("checked again after a change");
        }
        try {
            last = task.apply(folders);
        } catch (UserFault fault) {
            console.error(String.valueOf(fault.getMessage()));
            last = fault.exit();
        }
        console.flush();
        if (console.isTerminal()) {
            console.error("watching; stop with Ctrl-C");
        }
    }
}
