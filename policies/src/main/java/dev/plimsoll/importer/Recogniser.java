package dev.plimsoll.importer;

import dev.plimsoll.data.Node;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.VenueCode;
import dev.plimsoll.importer.table.Collector;
import dev.plimsoll.importer.table.FormatReader;
import dev.plimsoll.importer.table.VenueFormats;
import dev.plimsoll.io.VenueJson;
import dev.plimsoll.source.Source;
import dev.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Finds out of which shape a file is by the first piece that tells, and gives the pieces to the reader of that shape. */
final class Recogniser implements VenueJson.Pieces {
    /** Where the exchanges keep their lists. */
    private static final Set<String> LISTS = Set.of("data", "symbols", "result.list");

    private static final Set<String> MAPS = Set.of("result");
    /** Where a refusal says its code, and its reason. */
    private static final List<String> CODES = List.of("code", "retCode", "label");

    private static final List<String> REASONS = List.of("msg", "retMsg", "message");
    /** Pieces that tell nothing: after so many no other will. */
    private static final int MOST_WAITING = 100;

    private static final int LONGEST_REASON = 100;

    private final Venue venue;
    private final Source source;
    private final List<VenueFormats> formats;
    private final Collector collector;
    private final Importer.Progress progress;
    private final BooleanSupplier enough;
    private final List<Piece> waiting = new ArrayList<>();
    private Optional<FormatReader> reader = Optional.empty();
    private Optional<Formats.Foreign> foreign = Optional.empty();

    Recogniser(
            Venue venue,
            Source source,
            List<VenueFormats> formats,
            Collector collector,
            Importer.Progress progress,
            BooleanSupplier enough) {
        this.venue = venue;
        this.source = source;
        this.formats = formats;
        this.collector = collector;
        this.progress = progress;
        this.enough = enough;
    }

    private record Piece(String path, Optional<Node.Leaf> key, Node node) {}

    /** The reader of the file's shape, if it is one of the venue's. */
    Optional<FormatReader> reader() {
        return reader;
    }

    @Override
    public boolean enters(String path, boolean isMap) {
        return path.isEmpty() || (isMap ? MAPS : LISTS).contains(path);
    }

    @Override
    public void take(String path, Optional<Node.Leaf> key, Node node) {
        progress.at(source, node.span().end());
        if (reader.isEmpty()) {
            reader = find(path, node);
            if (reader.isEmpty()) {
                foreign = Formats.owner(path, node);
                waiting.add(new Piece(path, key, node));
                return;
            }
            waiting.forEach(piece -> reader.get().take(piece.path(), piece.key(), piece.node(), collector));
            waiting.clear();
        }
        reader.get().take(path, key, node, collector);
    }

    /** Nothing told what the file is, or it is another exchange's, or too much is wrong with it already. */
    @Override
    public boolean isDone() {
        return foreign.isPresent() || enough.getAsBoolean() || (reader.isEmpty() && waiting.size() >= MOST_WAITING);
    }

    private Optional<FormatReader> find(String path, Node piece) {
        return formats.stream()
                .flatMap(format -> format.readers().stream())
                .filter(known -> known.knows(path, piece))
                .findFirst();
    }

    /** Why a file of no shape that is known is none. */
    Diagnostic refusal() {
        Span start = new Span(source, 0, 0);
        if (foreign.isPresent()) {
            return Diagnostic.of(
                            VenueCode.NOT_THIS_FILE,
                            start,
                            "these are " + foreign.get().reader().title())
                    .withHelp("read them with `plimsoll import " + foreign.get().venue() + "`");
        }
        Optional<Node.Leaf> code = leaf(CODES);
        if (code.isPresent() && code.get().text().equals("0")) {
            return Diagnostic.of(VenueCode.NOT_THIS_FILE, start, "this answer holds nothing that can be read")
                    .withHelp("give it " + Formats.withBrackets(venue));
        }
        if (code.isPresent()) {
            String reason = leaf(REASONS).map(Node.Leaf::text).orElse("");
            String shown = reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) + "…" : reason;
            return Diagnostic.of(
                    VenueCode.NOT_THIS_FILE,
                    code.get().span(),
                    "the exchange refused with `" + code.get().text() + "`"
                            + (shown.isBlank() ? "" : ": " + shown.replace('`', '\'')));
        }
        return Diagnostic.of(
                        VenueCode.NOT_THIS_FILE, start, "this is no file of " + venue.title() + " that can be read")
                .withHelp("give it " + Formats.withBrackets(venue));
    }

    private Optional<Node.Leaf> leaf(List<String> keys) {
        return waiting.stream()
                .filter(piece -> keys.contains(piece.path()) && piece.node() instanceof Node.Leaf)
                .map(piece -> (Node.Leaf) piece.node())
                .filter(leaf -> !leaf.text().isEmpty())
                .findFirst();
    }
}
