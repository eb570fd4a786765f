package dev.plimsoll.io;

import dev.plimsoll.data.Node;
import dev.plimsoll.diagnostic.DataCode;
import dev.plimsoll.diagnostic.Outcome;
import dev.plimsoll.source.Source;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/** Reads YAML event by event: below the level at which anchors are followed and texts become numbers. */
final class YamlText {
    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");

    private final Source source;
    private final TreeBuilder tree;
    private final Offsets offsets;
    private final YamlMistakes mistakes;

    YamlText(Source source, Limits limits) {
        this.source = source;
        this.tree = new TreeBuilder(source, limits);
        this.offsets = new Offsets(source.text());
        this.mistakes = new YamlMistakes(source, tree, offsets);
    }

    Outcome<Node> read() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        try {
            Parser parser = new ParserImpl(new StreamReader(source.text()), options);
            Event event = parser.getEvent();
            while (!tree.isStopped() && !event.is(Event.ID.StreamEnd)) {
                take(event);
                event = parser.getEvent();
            }
        } catch (YAMLException e) {
            if (!tree.isStopped()) {
                mistakes.report(e);
            }
        }
        if (!tree.isStopped() && !tree.isComplete()) {
            tree.stop(DataCode.MALFORMED, 0, 0, "the file is empty", Optional.of("write a map with its keys"));
        }
        return tree.outcome();
    }

    private void take(Event event) {
        if (event instanceof DocumentStartEvent document) {
            document(document);
        } else if (event instanceof AliasEvent alias) {
            forbidden(alias, "an alias", "write the value here again");
            tree.leaf(start(alias), end(alias), "alias", true);
        } else if (event instanceof NodeEvent node) {
            refuseAnchorsAndTags(node);
            node(node);
        } else if (event.is(Event.ID.MappingEnd) || event.is(Event.ID.SequenceEnd)) {
            boolean bracket = start(event) < end(event);
            tree.end(bracket ? Optional.of(end(event)) : Optional.empty());
        }
    }

    private void document(DocumentStartEvent document) {
        if (tree.isComplete()) {
            tree.stop(
                    DataCode.SEVERAL_DOCUMENTS,
                    start(document),
                    end(document),
                    "a second document in the file",
                    Optional.of("keep one document and remove the rest"));
        } else if (document.getVersion() != null
                || (document.getTags() != null && !document.getTags().isEmpty())) {
            forbidden(document, "a directive", "remove the lines that start with `%`");
        }
    }

    private void node(NodeEvent node) {
        boolean isMap = node instanceof MappingStartEvent;
        if (isMap || node instanceof SequenceStartEvent) {
            if (tree.expectsKey()) {
                tree.stop(
                        DataCode.FORBIDDEN_YAML,
                        start(node),
                        start(node) + 1,
                        "a key that is a " + (isMap ? "map" : "list"),
                        Optional.of("a key is a plain text; put a text that starts with a bracket in quotes"));
            } else {
                tree.start(isMap, start(node));
            }
        } else if (node instanceof ScalarEvent scalar) {
            scalar(scalar);
        }
    }

    private void scalar(ScalarEvent scalar) {
        boolean quoted = scalar.getScalarStyle() != ScalarStyle.PLAIN;
        String text = scalar.getValue();
        if (!quoted && text.equals("<<") && tree.expectsKey()) {
            forbidden(scalar, "a merge key", "write the keys here");
        }
        if (!quoted && NULLS.contains(text)) {
            tree.nothing(start(scalar), end(scalar));
        } else {
            tree.leaf(start(scalar), end(scalar), text, quoted);
        }
    }

    private void refuseAnchorsAndTags(NodeEvent node) {
        if (node.getAnchor() != null) {
            forbidden(
                    node,
                    "an anchor",
                    "remove the `&" + Shown.quoted(node.getAnchor()).replace("`", "") + "`");
        }
        boolean tagged = node instanceof ScalarEvent scalar && scalar.getTag() != null
                || node instanceof org.yaml.snakeyaml.events.CollectionStartEvent collection
                        && collection.getTag() != null;
        if (tagged) {
            forbidden(node, "a tag", "remove the `!…`; what a value is follows from its key");
        }
    }

    private void forbidden(Event event, String what, String help) {
        int start = start(event);
        int end = Math.max(start + 1, Math.min(end(event), endOfWord(start)));
        tree.refuse(DataCode.FORBIDDEN_YAML, start, end, what + ", which data files do without", Optional.of(help));
    }

    private int endOfWord(int start) {
        String text = source.text();
        int end = start;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private int start(Event event) {
        return offset(event.getStartMark());
    }

    private int end(Event event) {
        return offset(event.getEndMark());
    }

    private int offset(Mark mark) {
        return offsets.of(mark.getIndex());
    }
}
