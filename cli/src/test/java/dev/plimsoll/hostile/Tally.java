package dev.plimsoll.hostile;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What came of the texts at a door. Failures are written to files, and those after them are still tried. */
final class Tally {
    /** More are counted, but not kept. */
    private static final int MOST_KEPT = 100;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Door door;
    private final Path folder;
    private final long start = System.nanoTime();
    private final long startOfWork = THREADS.getCurrentThreadCpuTime();
    private final List<String> failures = new ArrayList<>();
    private int texts;
    private int accepted;
    private int failed;
    private long slowest;
    private int slowestText;

    Tally(Door door, Path folder) {
        this.door = door;
        this.folder = folder;
    }

    /** Opens the door for a text. */
    void open(String name, String text, int number) throws IOException {
        long before = THREADS.getCurrentThreadCpuTime();
        try {
            Door.Opened opened = door.open(name, text);
            took(THREADS.getCurrentThreadCpuTime() - before, number);
            accepted += opened.accepted() ? 1 : 0;
            Words.check(opened);
        } catch (RuntimeException | StackOverflowError | AssertionError failure) {
            keep(name, text, number, failure);
        }
        texts++;
    }

    private void took(long nanos, int number) {
        if (nanos > slowest) {
            slowest = nanos;
            slowestText = number;
        }
    }

    private void keep(String name, String text, int number, Throwable failure) throws IOException {
        if (failed++ < MOST_KEPT) {
            StringWriter trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace));
            failures.add(door + ", text " + number + " of " + name + ": " + failure);
            Files.createDirectories(folder);
            String file = door + "-" + number + "-" + name.replace('/', '-');
            Files.writeString(folder.resolve(file), text, StandardCharsets.UTF_16);
            Files.writeString(folder.resolve(file + ".trace"), trace.toString());
        }
    }

    List<String> failures() {
        return failures;
    }

    long seconds() {
        return (System.nanoTime() - start) / 1_000_000_000;
    }

    /** Adds a line of figures to those of other doors. */
    void report() throws IOException {
        Files.createDirectories(folder);
        String line = String.format(
                Locale.ROOT,
                "%s: %,d texts, %,d accepted, %d failures; %d s, %d s of processor time; the slowest, text %d, %d ms%n",
                door,
                texts,
                accepted,
                failed,
                seconds(),
                (THREADS.getCurrentThreadCpuTime() - startOfWork) / 1_000_000_000,
                slowestText,
                slowest / 1_000_000);
        Files.writeString(folder.resolve("figures.txt"), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
