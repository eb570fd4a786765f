package dev.plimsoll.cli.report;

import java.util.Optional;

/** Where in the files a path of the data stands. */
@FunctionalInterface
public interface Places {
    /** {@code file:line:column}; empty if it is in no file. */
    Optional<String> of(String path);
}
