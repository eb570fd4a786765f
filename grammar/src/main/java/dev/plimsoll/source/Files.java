package dev.plimsoll.source;

/**
 * Reads files inside one root. What lies outside, links that lead outside, devices and files over the size limit are
 * refused; there are no other ways in.
 */
public interface Files {
    /**
     * Reads a file.
     *
     * @param from the name of the source that names the file, or empty for a path given by the user; the path is
     *     relative to it
     * @param path as written
     */
    Reading read(String from, String path);

    /** What came of it. */
    sealed interface Reading {
        record Found(Source source) implements Reading {}

        /**
         * @param reason one lower-case phrase without the path, such as {@code "is outside the root"}
         */
        record Refused(Reason kind, String reason) implements Reading {}
    }

    /** Why a file was not read. */
    enum Reason {
        NOT_FOUND,
        OUTSIDE_ROOT,
        NOT_A_FILE,
        TOO_LARGE,
        NOT_TEXT,
        UNREADABLE
    }
}
