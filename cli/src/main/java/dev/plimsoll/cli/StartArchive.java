package dev.plimsoll.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Makes what the commands start from for the Java that runs this: an archive of loaded classes, from JDK 25 on a cache
 * that also has them linked. It lies in the folder {@code start} of the application, under the version of the Java; a
 * file {@code .for} beside it names the application folder that it was made for, and stands also where none could be
 * made, so that nobody tries again and again.
 */
final class StartArchive {
    /** The first release that makes an ahead-of-time cache in one go. */
    private static final int WITH_CACHE = 25;

    private static final int PATIENCE_SECONDS = 120;

    /** How the launcher runs commands. */
    private static final List<String> SHORT_RUN = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private final Path application;
    private final Path folder;
    private final String version = Runtime.version().toString();

    private StartArchive(Path application) {
        this.application = application;
        this.folder = application.resolve("start");
    }

    /**
     * @param arguments the application folder, as its launcher names it
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        new StartArchive(Path.of(arguments[0])).make();
    }

    private void make() throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Files.deleteIfExists(named(".for"));
        Path work = Files.createTempDirectory(folder, "making");
        try {
            boolean cache = Runtime.version().feature() >= WITH_CACHE;
            Path made = work.resolve("made");
            boolean done = cache ? cache(made) : archive(work.resolve("classes"), made);
            if (done && Files.exists(made)) {
                Files.move(
                        made,
                        named(cache ? ".aot" : ".jsa"),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            }
            Path note = work.resolve("for");
            Files.writeString(note, application + "\n");
            Files.move(note, named(".for"), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            for (String left : List.of("made", "made.config", "classes", "for", "log")) {
                Files.deleteIfExists(work.resolve(left));
            }
            Files.delete(work);
        }
    }

    private boolean cache(Path made) throws IOException, InterruptedException {
        return java(made, SHORT_RUN, "-XX:AOTCacheOutput=" + made, Rehearsal.class.getName());
    }

    private boolean archive(Path classes, Path made) throws IOException, InterruptedException {
        return java(made, SHORT_RUN, "-Xshare:off", "-XX:DumpLoadedClassList=" + classes, Rehearsal.class.getName())
                // What the heap holds at start can be written by this collector alone; the others can read it.
                && java(
                        made,
                        List.of("-XX:+UseG1GC"),
                        "-Xshare:dump",
                        "-XX:SharedClassListFile=" + classes,
                        "-XX:SharedArchiveFile=" + made);
    }

    private boolean java(Path made, List<String> options, String... more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("-Xlog:disable");
        command.add("-cp");
        command.add(application.resolve("plimsoll.jar").toString());
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(made.resolveSibling("log").toFile())
                .start();
        process.getOutputStream().close();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            return false;
        }
        return process.exitValue() == 0;
    }

    private Path named(String extension) {
        return folder.resolve(version + extension);
    }
}
