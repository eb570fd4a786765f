package dev.plimsoll.cli;

import dev.plimsoll.io.VenueJson;
import dev.plimsoll.source.Files.Reading;
import dev.plimsoll.source.Files.Reason;
import dev.plimsoll.source.Source;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The texts of files of an exchange. A file that is no text, or too large, is bad data; one that is not there is usage. */
final class VenueFiles {
    private VenueFiles() {}

    static List<Source> of(List<Path> paths, Console console) {
        StandardInput.onlyOnce(paths);
        List<Source> sources = new ArrayList<>();
        for (Path path : paths) {
            sources.add(of(path, console));
        }
        return List.copyOf(sources);
    }

    private static Source of(Path path, Console console) {
        boolean standard = StandardInput.is(path);
        Reading reading = standard ? VenueJson.read(console.in(), StandardInput.NAME) : VenueJson.read(path);
        if (reading instanceof Reading.Found found) {
            if (standard && found.source().text().isBlank()) {
                throw StandardInput.nothing();
            }
            return found.source();
        }
        Reading.Refused refused = (Reading.Refused) reading;
        boolean bad = refused.kind() == Reason.TOO_LARGE || refused.kind() == Reason.NOT_TEXT;
        String name = standard ? "the standard input" : "`" + PolicyPaths.slashed(path) + "`";
        throw new UserFault(bad ? ExitCode.DATA : ExitCode.USAGE, name + " " + refused.reason());
    }
}
