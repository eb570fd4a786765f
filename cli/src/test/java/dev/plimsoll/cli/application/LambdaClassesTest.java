package dev.plimsoll.cli.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.catalog.PolicyCatalog;
import dev.plimsoll.cli.Main;
import dev.plimsoll.compiler.PolicyCompiler;
import dev.plimsoll.features.run.BoundStep;
import dev.plimsoll.source.Source;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LambdaClassesTest {
    @Test
    void classes_do_what_the_lambdas_did() throws ReflectiveOperationException, IOException, URISyntaxException {
        Map<String, byte[]> classes = new TreeMap<>(classes(Shapes.class));
        classes.keySet().removeIf(name -> !name.contains("/application/Shapes") && !name.endsWith("/Greeting"));
        Class<?> rewritten = new Rewritten(classes).loadClass(Shapes.class.getName());
        Object shapes = constructed(rewritten);
        Shapes original = new Shapes();

        assertThat(call(shapes, "run")).isEqualTo(original.run());
        List<?> made = (List<?>) call(shapes, "made");
        int last = made.size() - 1;
        assertThat(made.subList(0, last)).noneMatch(lambda -> lambda.getClass().isHidden());
        assertThat(made.get(last).getClass().isHidden()).isTrue();
        assertThat(original.made()).allMatch(lambda -> lambda.getClass().isHidden());
    }

    @Test
    void without_captures_there_is_one_object() throws ReflectiveOperationException, IOException, URISyntaxException {
        Class<?> rewritten = new Rewritten(classes(Shapes.class)).loadClass(Shapes.class.getName());
        Object one = constructed(rewritten);
        call(one, "run");
        Object other = constructed(rewritten);
        call(other, "run");

        assertThat(((List<?>) call(one, "made")).get(0)).isSameAs(((List<?>) call(other, "made")).get(0));
    }

    /** Loading one verifies its code. */
    @Test
    void all_our_classes_can_be_loaded() throws ReflectiveOperationException, IOException, URISyntaxException {
        Map<String, byte[]> all = new TreeMap<>();
        for (Class<?> one :
                List.of(Source.class, PolicyCompiler.class, PolicyCatalog.class, BoundStep.class, Main.class)) {
            all.putAll(classes(one));
        }
        Rewritten loader = new Rewritten(all);

        assertThat(loader.added()).hasSizeGreaterThan(2_000);
        for (String name : loader.names()) {
            Class<?> loaded = Class.forName(name.replace('/', '.'), true, loader);
            assertThat(loaded.getClassLoader()).isSameAs(loader);
        }
    }

    @Test
    void jars_keep_what_they_have_and_are_done_once(@TempDir Path folder) throws IOException, URISyntaxException {
        Path jar = folder.resolve("lib/plimsoll-x.jar");
        Files.createDirectories(jar.getParent());
        Files.copy(empty(folder), folder.resolve("plimsoll.jar"));
        try (FileSystem zip = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
            Files.writeString(zip.getPath("first.txt"), "text");
            for (Map.Entry<String, byte[]> entry : classes(Shapes.class).entrySet()) {
                Path path = zip.getPath(entry.getKey() + ".class");
                Files.createDirectories(path.getParent());
                Files.write(path, entry.getValue());
            }
        }

        LambdaClasses.main(new String[] {folder.toString()});
        byte[] once = Files.readAllBytes(jar);
        LambdaClasses.main(new String[] {folder.toString()});

        assertThat(Files.readAllBytes(jar)).isEqualTo(once);
        try (FileSystem zip = FileSystems.newFileSystem(jar)) {
            assertThat(zip.getPath("first.txt")).hasContent("text");
            assertThat(zip.getPath("dev/plimsoll/cli/application/Shapes$$Lambda1.class"))
                    .exists();
        }
    }

    private static Path empty(Path folder) throws IOException {
        Path jar = folder.resolve("empty.jar");
        try (FileSystem zip = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
            Files.writeString(zip.getPath("nothing.txt"), "");
        }
        return jar;
    }

    private static Object constructed(Class<?> type) throws ReflectiveOperationException {
        var constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        return constructor.newInstance();
    }

    private static Object call(Object target, String name) throws ReflectiveOperationException {
        Method method = target.getClass().getDeclaredMethod(name);
        method.setAccessible(true);
        return method.invoke(target);
    }

    /** All classes of the folder or jar that one comes from. */
    private static Map<String, byte[]> classes(Class<?> one) throws IOException, URISyntaxException {
        Path place =
                Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (Files.isDirectory(place)) {
            return read(place);
        }
        try (FileSystem zip = FileSystems.newFileSystem(place)) {
            return read(zip.getPath("/"));
        }
    }

    private static Map<String, byte[]> read(Path root) throws IOException {
        Map<String, byte[]> classes = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path path : walk.toList()) {
                String name = root.relativize(path).toString().replace('\\', '/');
                if (name.endsWith(".class") && !name.endsWith("-info.class")) {
                    classes.put(name.substring(0, name.length() - ".class".length()), Files.readAllBytes(path));
                }
            }
        }
        return classes;
    }
}
