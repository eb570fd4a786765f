package dev.plimsoll.hostile;

import dev.plimsoll.hostile.ValidFiles.ValidFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * What is changed to get hostile texts: small texts, in which an accident does as much as in large ones and which are open in
 * a part of a millisecond, and now and then a file of the repository.
 */
final class Seeds {
    private static final Path FOLDER = Samples.REPOSITORY.resolve("cli/src/test/resources/seeds");
    /** Characters of a file that is small. */
    private static final int SMALL = 1_100;

    private static final int SMALL_FACTS = 400;
    /** One text in so many is a file of the repository, of whatever size. */
    private static final int RARE = 200;

    private final List<ValidFile> small;
    private final List<ValidFile> files;

    private Seeds(List<ValidFile> small, List<ValidFile> files) {
        this.small = small;
        this.files = files;
    }

    static Seeds of(Door door) {
        List<ValidFile> small = new ArrayList<>(own(door));
        if (door == Door.POLICY) {
            small.addAll(below(door, Samples.POLICIES, "src/test/resources/", ".margin"));
        }
        if (door == Door.ACCOUNT || door == Door.REQUEST) {
            small.addAll(ValidFiles.of(door));
        }
        int most = door == Door.ACCOUNT ? SMALL_FACTS : SMALL;
        small.removeIf(file -> file.text().length() > most);
        return new Seeds(List.copyOf(small), ValidFiles.of(door));
    }

    ValidFile draw(SplittableRandom random) {
        List<ValidFile> from = random.nextInt(RARE) == 0 ? files : small;
        return from.get(random.nextInt(from.size()));
    }

    /** Texts that were written to be changed: small, and each with many words of its language. */
    static List<ValidFile> own(Door door) {
        return below(door, FOLDER.resolve(door.name()), "", "");
    }

    private static List<ValidFile> below(Door door, Path folder, String part, String suffix) {
        List<ValidFile> found = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (name.startsWith(part) && name.endsWith(suffix)) {
                    found.add(new ValidFile(door, name, Samples.text(file)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
