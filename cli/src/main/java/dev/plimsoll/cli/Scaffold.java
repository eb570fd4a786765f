package dev.plimsoll.cli;

import dev.plimsoll.parser.PolicyParser;
import dev.plimsoll.source.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** The files of a new policy: templates in which {@code NAME} stands for its name. */
final class Scaffold {
    /** In the order in which they are read by somebody new. */
    static final List<String> FILES = List.of(
            "README.md",
            "policy.margin",
            "brackets.yaml",
            "policy.feature",
            "account.yaml",
            "market.yaml",
            "request.yaml");

    private static final String NAME = "NAME";
    private static final int LONGEST = 64;

    private final String name;

    private Scaffold(String name) {
        this.name = name;
    }

    /** Of a policy of this name, which is that of its folder too. */
    static Scaffold of(String name) {
        boolean formed = name.length() <= LONGEST && name.matches("[a-z][a-z0-9_]*");
        if (!formed) {
            throw new UserFault(
                    ExitCode.USAGE,
                    "`" + name + "` is no name of a policy: write lower-case letters, digits and `_`, a letter first");
        }
        Scaffold scaffold = new Scaffold(name);
        Source policy = Source.of("policy.margin", scaffold.text("policy.margin"));
        if (!PolicyParser.parse(policy).isClean()) {
            throw new UserFault(ExitCode.USAGE, "`" + name + "` is a word of the language: take another name");
        }
        return scaffold;
    }

    /**
     * Writes the files into a new folder; nothing that is there is touched.
     *
     * @return the folder
     */
    Path write(Path parent) {
        Path folder = parent.resolve(name);
        try {
            Files.createDirectory(folder);
        } catch (FileAlreadyExistsException e) {
            throw new UserFault(ExitCode.USAGE, "`" + name + "` is there already");
        } catch (IOException e) {
            throw unwritable(name);
        }
        for (String file : FILES) {
            try {
                Files.writeString(folder.resolve(file), text(file), StandardOpenOption.CREATE_NEW);
            } catch (IOException e) {
                throw unwritable(name + "/" + file);
            }
        }
        return folder;
    }

    private static UserFault unwritable(String path) {
        return new UserFault(ExitCode.USAGE, "`" + path + "` cannot be written");
    }

    private String text(String file) {
        try (InputStream template = Main.class.getResourceAsStream("/scaffold/" + file)) {
            if (template == null) {
                throw new IllegalStateException("no template " + file);
            }
            return new String(template.readAllBytes(), StandardCharsets.UTF_8).replace(NAME, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
