package dev.plimsoll.cli.application;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A jar in memory: its entries in their order, with their times. */
final class Jar {
    private static final String CLASS = ".class";

    private final Path path;
    private final Map<String, Content> entries;

    private record Content(long time, byte[] bytes) {}

    private Jar(Path path, Map<String, Content> entries) {
        this.path = path;
        this.entries = entries;
    }

    static Jar read(Path path) throws IOException {
        Map<String, Content> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(path))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), new Content(entry.getTime(), in.readAllBytes()));
            }
        }
        return new Jar(path, entries);
    }

    /** By internal name. */
    Map<String, byte[]> classes() {
        Map<String, byte[]> classes = new LinkedHashMap<>();
        entries.forEach((name, content) -> {
            if (name.endsWith(CLASS) && !name.endsWith("-info.class")) {
                classes.put(name.substring(0, name.length() - CLASS.length()), content.bytes);
            }
        });
        return classes;
    }

    /** With changed classes in place of theirs, and more classes behind all else, as old as the first entry. */
    Jar with(Map<String, byte[]> changed, Map<String, byte[]> added) {
        Map<String, Content> all = new LinkedHashMap<>(entries);
        long time = entries.values().iterator().next().time;
        changed.forEach((name, bytes) -> all.compute(name + CLASS, (key, known) -> new Content(time, bytes)));
        added.forEach((name, bytes) -> all.put(name + CLASS, new Content(time, bytes)));
        return new Jar(path, all);
    }

    void write() throws IOException {
        Path written = path.resolveSibling(path.getFileName() + ".new");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(written))) {
            for (Map.Entry<String, Content> entry : entries.entrySet()) {
                ZipEntry head = new ZipEntry(entry.getKey());
                head.setTime(entry.getValue().time);
                out.putNextEntry(head);
                out.write(entry.getValue().bytes);
                out.closeEntry();
            }
        }
        Files.move(written, path, StandardCopyOption.REPLACE_EXISTING);
    }
}
