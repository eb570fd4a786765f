package dev.plimsoll.io;

import dev.plimsoll.data.Node;
import dev.plimsoll.diagnostic.DataCode;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Outcome;
import dev.plimsoll.source.Source;
import dev.plimsoll.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a tree of what a parser reports piece by piece, and refuses what YAML and JSON would let pass alike. */
final class TreeBuilder {
    private final Source source;
    private final Limits limits;
    /** How many values a piece may have that is handed over. */
    private static final int LARGEST_PIECE = 100_000;

    private final Optional<VenueJson.Pieces> pieces;
    private final Problems problems = new Problems();
    private final Deque<Open> open = new ArrayDeque<>();
    private Optional<Node> root = Optional.empty();
    private boolean stopped;
    /** Of the piece that is being read. */
    private int values;

    TreeBuilder(Source source, Limits limits) {
        this(source, limits, Optional.empty());
    }

    /** Hands over piece by piece what somebody wants, and leaves out what is null. */
    TreeBuilder(Source source, Limits limits, VenueJson.Pieces pieces) {
        this(source, limits, Optional.of(pieces));
    }

    private TreeBuilder(Source source, Limits limits, Optional<VenueJson.Pieces> pieces) {
        this.source = source;
        this.limits = limits;
        this.pieces = pieces;
    }

    /** A map or list that has begun. */
    private static final class Open {
        final boolean isMap;
        final int start;
        final String path;
        /** The path that its pieces are handed over under; absent where it is handed over as a whole. */
        final Optional<String> entered;

        final List<Node.Entry> entries = new ArrayList<>();
        final List<Node> items = new ArrayList<>();
        final Map<String, Span> keys = new HashMap<>();
        Optional<Node.Leaf> key = Optional.empty();
        int end;
        int handedOver;

        Open(boolean isMap, int start, String path, Optional<String> entered) {
            this.isMap = isMap;
            this.start = start;
            this.path = path;
            this.entered = entered;
            this.end = start;
        }
    }

    void start(boolean isMap, int at) {
        if (open.size() == limits.depth()) {
            stop(DataCode.TOO_LARGE, at, at + 1, "nested deeper than " + limits.depth() + " levels", Optional.empty());
            return;
        }
        Optional<String> entered =
                nextPiece().filter(path -> pieces.orElseThrow().enters(path, isMap));
        open.push(new Open(isMap, at, path(), entered));
    }

    /** The path that the next value is a piece of its own under. */
    private Optional<String> nextPiece() {
        if (pieces.isEmpty() || open.isEmpty()) {
            return pieces.map(any -> "");
        }
        Open holder = open.peek();
        return holder.entered.map(
                path -> holder.isMap ? Paths.key(path, holder.key.orElseThrow().text()) : path + "[]");
    }

    /** Ends the innermost map or list where its closing bracket ends, or else where its last value does. */
    void end(Optional<Integer> bracketEnd) {
        Open ended = open.pop();
        Span span = span(ended.start, bracketEnd.orElse(ended.end));
        Node node = ended.isMap ? new Node.Mapping(span, ended.entries) : new Node.Sequence(span, ended.items);
        add(node, ended.entered.isPresent());
    }

    /** Whether the next value of the innermost map is a key. */
    boolean expectsKey() {
        return !open.isEmpty() && open.peek().isMap && open.peek().key.isEmpty();
    }

    void leaf(int start, int end, String text, boolean quoted) {
        Node.Leaf leaf = new Node.Leaf(span(start, end), text, quoted);
        if (expectsKey()) {
            check(leaf, limits.name(), "a key");
            key(cut(leaf));
        } else {
            check(leaf, limits.text(), "a value");
            add(leaf);
        }
    }

    /** A key of which no more is kept than a key may have: it stands in the path of whatever follows. */
    private Node.Leaf cut(Node.Leaf key) {
        String text = key.text();
        return text.length() <= limits.name()
                ? key
                : new Node.Leaf(key.span(), text.substring(0, limits.name()), key.quoted());
    }

    /** A value that is not there. */
    void nothing(int start, int end) {
        if (pieces.isPresent() && expectsValueOfKey()) {
            open.element().key = Optional.empty();
            open.element().handedOver++;
            return;
        }
        if (pieces.isPresent()) {
            add(new Node.Leaf(span(start, end), "", false));
            return;
        }
        if (expectsKey()) {
            refuse(DataCode.NULL_VALUE, start, end, "a key without a name", Optional.empty());
            key(new Node.Leaf(span(start, end), "", false));
            return;
        }
        Span at = start == end && !open.isEmpty()
                ? open.peek().key.map(Node.Leaf::span).orElse(span(start, end))
                : span(start, end);
        refuse(
                DataCode.NULL_VALUE,
                at.start(),
                at.end(),
                open.isEmpty() ? "nothing is given" : "no value is given",
                Optional.of(open.isEmpty() ? "write a map with its keys" : "give a value, or leave the key out"));
        add(new Node.Leaf(at, "", false));
    }

    private void key(Node.Leaf key) {
        Open map = open.element();
        map.key = Optional.of(key);
        Span first = map.keys.putIfAbsent(key.text(), key.span());
        if (first != null) {
            problems.add(Diagnostic.of(DataCode.DUPLICATE_KEY, key.span(), Shown.quoted(key.text()) + " is given twice")
                    .withRelated(first, "first given here")
                    .withPath(path()));
        }
    }

    private void add(Node node) {
        add(node, false);
    }

    private void add(Node node, boolean inPieces) {
        if (open.isEmpty()) {
            root = Optional.of(node);
            pieces.filter(taker -> !inPieces).ifPresent(taker -> taker.take("", Optional.empty(), node));
            return;
        }
        Open holder = open.peek();
        holder.end = node.span().end();
        if (pieces.isPresent() && ++values > LARGEST_PIECE) {
            String message = "a part with more than " + LARGEST_PIECE + " values";
            stop(DataCode.TOO_LARGE, holder.start, holder.start + 1, message, Optional.empty());
            return;
        }
        if (holder.entered.isPresent()) {
            values = 0;
            if (!inPieces) {
                pieces.orElseThrow().take(nextPiece().orElseThrow(), holder.key, node);
                stopped |= pieces.orElseThrow().isDone();
            }
            holder.key = Optional.empty();
            holder.handedOver++;
        } else if (holder.isMap) {
            holder.entries.add(new Node.Entry(holder.key.orElseThrow(), node));
            holder.key = Optional.empty();
        } else {
            holder.items.add(node);
        }
    }

    private void check(Node.Leaf leaf, int longest, String what) {
        Span span = leaf.span();
        if (leaf.text().length() > longest) {
            String message = what + " of " + leaf.text().length() + " characters, where " + longest + " are the most";
            refuse(
                    DataCode.TOO_LARGE,
                    span.start(),
                    Math.min(span.end(), span.start() + 40),
                    message,
                    Optional.empty());
            return;
        }
        int at = InvisibleCharacters.in(leaf.text(), 0);
        if (at >= 0) {
            String name = InvisibleCharacters.name(leaf.text().codePointAt(at));
            String message = what + " holds the character " + name + ", which cannot be seen";
            refuse(DataCode.INVISIBLE_CHARACTER, span.start(), span.end(), message, Optional.of("remove it"));
        }
    }

    /** The way to the value that comes next or has begun last. */
    String path() {
        if (open.isEmpty()) {
            return "";
        }
        Open holder = open.peek();
        return holder.isMap
                ? holder.key.map(key -> Paths.key(holder.path, key.text())).orElse(holder.path)
                : Paths.item(holder.path, holder.items.size() + holder.handedOver);
    }

    /** Whether a whole value has been read. */
    boolean isComplete() {
        return root.isPresent();
    }

    /** Whether a key of the innermost map has no value yet. */
    boolean expectsValueOfKey() {
        return !open.isEmpty() && open.peek().isMap && open.peek().key.isPresent();
    }

    /** Whether nothing stands yet in the innermost map or list. */
    boolean holdsNothing() {
        return open.isEmpty()
                || (open.peek().entries.isEmpty() && open.peek().items.isEmpty() && open.peek().handedOver == 0);
    }

    /** Refuses a text that ends within a map or list, where that begins. */
    void stopUnclosed() {
        if (open.isEmpty()) {
            int end = source.text().length();
            stop(DataCode.MALFORMED, end, end, "the text ends too early", Optional.empty());
            return;
        }
        Open last = open.peek();
        String bracket = last.isMap ? "{" : "[";
        problems.add(
                DataCode.MALFORMED,
                span(last.start, last.start + 1),
                last.path,
                "`" + bracket + "` is not closed",
                "close it with `" + (last.isMap ? "}" : "]") + "`");
        stopped = true;
    }

    void refuse(DataCode code, int start, int end, String message, Optional<String> help) {
        problems.add(code, span(start, end), path(), message, help);
    }

    /** Refuses what makes the rest unreadable. */
    void stop(DataCode code, int start, int end, String message, Optional<String> help) {
        refuse(code, start, end, message, help);
        stopped = true;
    }

    boolean isStopped() {
        return stopped;
    }

    Outcome<Node> outcome() {
        if (problems.isEmpty() && root.isEmpty()) {
            return new Outcome<>(root, List.of());
        }
        return problems.outcome(root);
    }

    private Span span(int start, int end) {
        int length = source.text().length();
        int from = Math.min(start, length);
        return new Span(source, from, Math.max(from, Math.min(end, length)));
    }
}
