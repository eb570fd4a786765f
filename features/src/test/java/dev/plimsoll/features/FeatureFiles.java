package dev.plimsoll.features;

import dev.plimsoll.features.run.FeatureSet;
import dev.plimsoll.features.text.FeatureText;
import dev.plimsoll.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The features of this repository, and which policy each is for. */
final class FeatureFiles {
    private static final String VENUES = "features/venues/";

    private FeatureFiles() {}

    private static final class Holder {
        static final FeatureSet ALL = FeatureSet.read(sources());
    }

    /** Named by their paths from the root of the repository. */
    static FeatureSet all() {
        return Holder.ALL;
    }

    /** The folders below {@code venues} name the policy; everything else is for the guides' policy. */
    static String policyOf(FeatureText feature) {
        String name = feature.source().name();
        if (!name.startsWith(VENUES)) {
            return "policies/guide/guide.margin";
        }
        return "policies/" + name.substring(VENUES.length(), name.lastIndexOf('/')) + ".margin";
    }

    private static List<Source> sources() {
        Path features = Policies.REPOSITORY.resolve("features");
        try (Stream<Path> files = Files.walk(features)) {
            return files.filter(file -> file.toString().endsWith(".feature"))
                    .filter(file -> !features.relativize(file).startsWith("src")
                            && !features.relativize(file).startsWith("target"))
                    .sorted()
                    .map(file -> source(Policies.REPOSITORY.relativize(file).toString(), file))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Source source(String name, Path file) {
        try {
            return Source.of(name.replace('\\', '/'), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
