package dev.plimsoll.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A command line in a file (one word a line), what is on its standard input, and what it answered when it was recorded. */
record GoldenCommand(Path file) {
    static final Path FOLDER = Path.of("cli/src/test/resources/commands");

    /** Runs those whose files are named, or all of them, and names on the standard output those that answer otherwise. */
    public static void main(String... files) throws IOException {
        List<GoldenCommand> commands = files.length == 0
                ? all()
                : Stream.of(files).map(GoldenCommand::named).toList();
        StringBuilder differing = new StringBuilder();
        for (GoldenCommand command : commands) {
            String answer = command.answer();
            if (!answer.equals(Files.readString(command.expected()))) {
                differing.append(command.name()).append('\n').append(answer);
            }
        }
        System.out.write((commands.size() + " commands\n" + differing).getBytes(StandardCharsets.UTF_8));
        System.out.flush();
    }

    static List<GoldenCommand> all() throws IOException {
        return files(".cmd").stream().map(GoldenCommand::new).toList();
    }

    static GoldenCommand named(String name) {
        return new GoldenCommand(FOLDER.resolve(name + ".cmd"));
    }

    /** The command of a file that lies beside it. */
    static GoldenCommand of(Path beside) {
        return new GoldenCommand(Path.of(beside.toString().replaceAll("[.](out|in)$", ".cmd")));
    }

    static List<Path> files(String suffix) throws IOException {
        try (Stream<Path> list = Files.list(FOLDER)) {
            return list.filter(path -> path.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        }
    }

    String name() {
        return file.getFileName().toString().replace(".cmd", "");
    }

    Path expected() {
        return Path.of(file.toString().replace(".cmd", ".out"));
    }

    List<String> words() throws IOException {
        return Files.readAllLines(file).stream().filter(word -> !word.isBlank()).toList();
    }

    /** Its exit code, standard output and standard error now. */
    String answer() throws IOException {
        Path input = Path.of(file.toString().replace(".cmd", ".in"));
        Ran ran = Ran.withInput(Files.exists(input) ? Files.readString(input) : "", words().toArray(String[]::new));
        String result = "exit " + ran.exit() + "\n" + ran.out();
        String all = ran.err().isEmpty() ? result : result + "--- stderr\n" + ran.err();
        return all.replace(VersionCommand.version(), "VERSION")
                // Pages have tests of their own.
                .replaceAll("(\"markdown\": \"# PLM[0-9]{4})(?:[^\"\\\\]|\\\\.)*+\"", "$1 …\"");
    }
}
