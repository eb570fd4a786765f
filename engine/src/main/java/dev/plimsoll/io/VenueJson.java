package dev.plimsoll.io;

import dev.plimsoll.data.Node;
import dev.plimsoll.diagnostic.DataCode;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Outcome;
import dev.plimsoll.source.Files.Reading;
import dev.plimsoll.source.Files.Reason;
import dev.plimsoll.source.Source;
import dev.plimsoll.source.Span;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * JSON as exchanges send it: at most 16 MB, 32 levels deep. It is read piece by piece: of a long list only the piece that
 * is being looked at is a tree. A key whose value is null is left out; in a list null is an empty leaf. Repeated keys are
 * refused.
 */
public final class VenueJson {
    private static final Limits LIMITS = new Limits(Contents.LARGE, 32, 4096, 128, Contents.LARGE);

    private VenueJson() {}

    /** What is done with the pieces of a text. */
    public interface Pieces {
        /**
         * Whether what is in a map or list is taken one by one, rather than the whole at once.
         *
         * @param path of the map or list: empty for the whole text, keys joined by points, {@code []} for what is in a list
         */
        boolean enters(String path, boolean isMap);

        /**
         * Takes a piece; a leaf in a map or list that is entered, too.
         *
         * @param path as above: {@code result.list[]}
         * @param key its key; absent in a list
         */
        void take(String path, Optional<Node.Leaf> key, Node piece);

        /** Whether nothing more is wanted: then the rest is not read. Asked after each piece. */
        default boolean isDone() {
            return false;
        }
    }

    /** Reads a file that a user names, of at most 16 MB. */
    public static Reading read(Path path) {
        if (Files.isDirectory(path)) {
            return Contents.refused(Reason.NOT_A_FILE, "is a folder");
        }
        try (InputStream in = Files.newInputStream(path)) {
            if (Files.isRegularFile(path) && Files.size(path) > Contents.LARGE) {
                return Contents.tooLarge(Contents.LARGE);
            }
            return Contents.read(in, DataFiles.nameOf(path), Contents.LARGE);
        } catch (IOException | SecurityException e) {
            return ConfinedFiles.unreadable(e);
        }
    }

    /** Reads the standard input, of at most 16 MB. */
    public static Reading read(InputStream in, String name) {
        try {
            return Contents.read(in, name, Contents.LARGE);
        } catch (IOException e) {
            return ConfinedFiles.unreadable(e);
        }
    }

    /**
     * Hands the pieces of a text to whoever wants them.
     *
     * @return what keeps the text from being JSON, and keys given twice; the pieces before were handed over
     */
    public static List<Diagnostic> read(Source source, Pieces pieces) {
        Outcome<Source> checked = Documents.checked(source, LIMITS, LIMITS.characters());
        if (!checked.isClean()) {
            return checked.diagnostics();
        }
        String start = source.text().stripLeading();
        if (start.startsWith("<")) {
            int at = source.text().length() - start.length();
            return List.of(
                    Diagnostic.of(DataCode.MALFORMED, new Span(source, at, at + 1), "this is a web page, and not JSON")
                            .withHelp("look at it: it may say why the exchange refused"));
        }
        return new JsonText(source, LIMITS, pieces).read().diagnostics();
    }

    /** The whole text as one tree. */
    public static Outcome<Node> tree(Source source) {
        Whole whole = new Whole();
        List<Diagnostic> problems = read(source, whole);
        return problems.isEmpty() ? new Outcome<>(whole.root, problems) : Outcome.failed(problems);
    }

    /**
     * A number in JSON's own grammar: no plus, no leading zeros, an exponent of at most 30. Exact.
     *
     * @return absent for any other text, and for one of more than 60 characters
     */
    public static Optional<BigDecimal> number(String text) {
        return JsonNumber.parse(text);
    }

    /** Takes all at once. */
    private static final class Whole implements Pieces {
        private Optional<Node> root = Optional.empty();

        @Override
        public boolean enters(String path, boolean isMap) {
            return false;
        }

        @Override
        public void take(String path, Optional<Node.Leaf> key, Node piece) {
            root = Optional.of(piece);
        }
    }
}
