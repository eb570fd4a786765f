package dev.plimsoll.features.mutation;

import dev.plimsoll.io.ConfinedFiles;
import dev.plimsoll.source.Files.Reading;
import dev.plimsoll.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The policies and features of these tests. */
final class Texts {
    static final Path FOLDER = Path.of("src", "test", "resources", "mutation");

    private Texts() {}

    static PolicyText policy(String name) throws IOException {
        ConfinedFiles files = ConfinedFiles.under(FOLDER);
        return new PolicyText(((Reading.Found) files.read(FOLDER.resolve(name))).source(), files);
    }

    static Source feature(String name) throws IOException {
        return Source.of(name, Files.readString(FOLDER.resolve(name)));
    }
}
