package dev.plimsoll.data;

import dev.plimsoll.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * A piece of a data file. Whoever reads a file has already refused repeated keys, anchors, aliases, tags, nulls, further
 * documents, and what is too large or nested too deeply; whether a text is a number is for those to say who know what
 * they expect.
 */
public sealed interface Node {
    /** From its first to its last character, brackets and quotes included. */
    Span span();

    /** What it is, for messages: {@code a map}, {@code a list}, {@code a value}. */
    String what();

    /** Keys with values, in the order written. */
    record Mapping(Span span, List<Entry> entries) implements Node {
        public Mapping {
            entries = List.copyOf(entries);
        }

        @Override
        public String what() {
            return "a map";
        }

        /** The value of a key. */
        public Optional<Node> get(String key) {
            return entry(key).map(Entry::value);
        }

        public Optional<Entry> entry(String key) {
            for (Entry entry : entries) {
                if (entry.key().text().equals(key)) {
                    return Optional.of(entry);
                }
            }
            return Optional.empty();
        }
    }

    record Entry(Leaf key, Node value) {}

    record Sequence(Span span, List<Node> items) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String what() {
            return "a list";
        }
    }

    /**
     * A single value.
     *
     * @param text as written, without quotes and with escapes resolved
     * @param quoted whether it stood in quotes; a YAML text need not, a JSON text must
     */
    record Leaf(Span span, String text, boolean quoted) implements Node {
        @Override
        public String what() {
            return "a value";
        }
    }
}
