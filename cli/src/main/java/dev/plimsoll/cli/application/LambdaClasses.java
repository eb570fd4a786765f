package dev.plimsoll.cli.application;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Puts classes in the place of the lambdas of our jars. A lambda is made when it is first met, some tenths of a
 * millisecond for each of the five hundred that a command meets; a class comes from the archive of classes and is there.
 */
public final class LambdaClasses {
    private final Map<String, byte[]> rewritten = new LinkedHashMap<>();
    private final Map<String, byte[]> added = new LinkedHashMap<>();
    private final SortedMap<String, List<String>> nests = new TreeMap<>();

    private LambdaClasses(Map<String, byte[]> classes) {
        for (Map.Entry<String, byte[]> entry : classes.entrySet()) {
            ClassRewriter rewriter = new ClassRewriter(entry.getValue());
            List<LambdaClass> lambdas = rewriter.lambdas();
            if (!lambdas.isEmpty()) {
                rewritten.put(entry.getKey(), rewriter.toByteArray());
                for (LambdaClass lambda : lambdas) {
                    added.put(lambda.name(), lambda.toByteArray());
                }
                nests.computeIfAbsent(rewriter.host(), host -> new ArrayList<>())
                        .addAll(lambdas.stream().map(LambdaClass::name).toList());
            }
        }
        nests.forEach((host, members) -> {
            byte[] known = rewritten.containsKey(host) ? rewritten.get(host) : classes.get(host);
            rewritten.put(host, NestMembers.added(Objects.requireNonNull(known, host), members));
        });
    }

    /**
     * @param arguments the application folder
     */
    public static void main(String[] arguments) throws IOException {
        for (Path path : jars(Path.of(arguments[0]))) {
            Jar jar = Jar.read(path);
            LambdaClasses changes = of(jar.classes());
            if (!changes.added.isEmpty()) {
                jar.with(changes.rewritten, changes.added).write();
            }
        }
    }

    /** Ours, not those of others. */
    private static List<Path> jars(Path application) throws IOException {
        List<Path> jars = new ArrayList<>(List.of(application.resolve("plimsoll.jar")));
        try (Stream<Path> libraries = Files.list(application.resolve("lib"))) {
            libraries
                    .filter(path -> path.getFileName().toString().startsWith("plimsoll-"))
                    .sorted()
                    .forEach(jars::add);
        }
        return jars;
    }

    /**
     * @param classes by internal name: {@code dev/plimsoll/cli/Main}
     */
    static LambdaClasses of(Map<String, byte[]> classes) {
        return new LambdaClasses(classes);
    }

    /** The classes that had lambdas, and those that their nests belong to. */
    Map<String, byte[]> rewritten() {
        return rewritten;
    }

    /** The classes in place of lambdas. */
    Map<String, byte[]> added() {
        return added;
    }
}
