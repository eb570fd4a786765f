package dev.plimsoll.io;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.plimsoll.data.Node;
import dev.plimsoll.diagnostic.DataCode;
import dev.plimsoll.diagnostic.Outcome;
import dev.plimsoll.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Reads JSON token by token; numbers keep their text. */
final class JsonText {
    /** Our own limits come first; names are not kept from one file to the next. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final Source source;
    private final TreeBuilder tree;
    private final JsonMistakes mistakes;
    /** Where the token read last ends. */
    private int end;

    JsonText(Source source, Limits limits) {
        this(source, new TreeBuilder(source, limits));
    }

    /** Piece by piece; the outcome is a tree of what was not taken. */
    JsonText(Source source, Limits limits, VenueJson.Pieces pieces) {
        this(source, new TreeBuilder(source, limits, pieces));
    }

    private JsonText(Source source, TreeBuilder tree) {
        this.source = source;
        this.tree = tree;
        this.mistakes = new JsonMistakes(source, tree);
    }

    Outcome<Node> read() {
        try (JsonParser parser = JSON.createParser(source.text())) {
            read(parser);
        } catch (IOException e) {
            throw new UncheckedIOException("from memory", e);
        }
        return tree.outcome();
    }

    private void read(JsonParser parser) throws IOException {
        while (!tree.isStopped()) {
            JsonToken token;
            String text = "";
            try {
                token = parser.nextToken();
                if (token != null && token.isScalarValue() || token == JsonToken.FIELD_NAME) {
                    text = parser.getText();
                }
            } catch (com.fasterxml.jackson.core.JacksonException e) {
                mistakes.report(end);
                return;
            }
            if (token == null) {
                if (!tree.isComplete()) {
                    tree.stop(DataCode.MALFORMED, 0, 0, "the file is empty", Optional.of("write a map with its keys"));
                }
                return;
            }
            int start = (int) parser.currentTokenLocation().getCharOffset();
            if (tree.isComplete()) {
                mistakes.reportRest(start);
                return;
            }
            int tokenEnd = JsonMistakes.endOfToken(source.text(), start);
            if (token.isNumeric() && tokenEnd - start != text.length()) {
                mistakes.report(end);
                return;
            }
            end = tokenEnd;
            take(token, text, start);
        }
    }

    private void take(JsonToken token, String text, int start) {
        switch (token) {
            case START_OBJECT -> tree.start(true, start);
            case START_ARRAY -> tree.start(false, start);
            case END_OBJECT, END_ARRAY -> tree.end(Optional.of(end));
            case FIELD_NAME, VALUE_STRING -> tree.leaf(start, end, text, true);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE -> tree.leaf(start, end, text, false);
            case VALUE_NULL -> tree.nothing(start, end);
            case NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT -> throw new IllegalStateException("no such token in a text");
        }
    }
}
