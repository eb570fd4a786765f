package dev.plimsoll.importer.accounts;

import dev.plimsoll.data.Node;
import dev.plimsoll.diagnostic.DataCode;
import dev.plimsoll.io.VenueJson;
import dev.plimsoll.source.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A map in an exchange's answer. Exchanges write numbers as texts, and nothing as an empty text. */
final class Piece {
    private static final int DECIMALS = 18;
    private static final BigDecimal LARGEST = new BigDecimal("1e21");

    private final Node.Mapping map;
    private final String path;
    private final Findings findings;

    Piece(Node.Mapping map, String path, Findings findings) {
        this.map = map;
        this.path = path;
        this.findings = findings;
    }

    Span span() {
        return map.span();
    }

    /** The text of a key; absent where it is not there or empty. */
    Optional<String> text(String key) {
        Optional<Node> value = map.get(key);
        if (value.isPresent() && !(value.get() instanceof Node.Leaf)) {
            findings.add(
                    DataCode.WRONG_SHAPE,
                    value.get().span(),
                    at(key),
                    "`" + key + "` is " + value.get().what() + " where a value is expected");
            return Optional.empty();
        }
        return value.map(leaf -> ((Node.Leaf) leaf).text()).filter(text -> !text.isEmpty());
    }

    /** A text that must be there. */
    String needText(String key) {
        Optional<String> text = text(key);
        if (text.isEmpty()) {
            missing(key);
        }
        return text.orElse("");
    }

    /** A number with the decimals it shows; absent where the key is not there or empty. */
    Optional<Stated> stated(String key) {
        return text(key).flatMap(text -> number(key, text).map(value -> Stated.of(value, decimals(text))));
    }

    /** As {@link #stated}; an empty text says that there is none. */
    Optional<Stated> statedOrNone(String key) {
        return map.get(key).isPresent() && text(key).isEmpty() ? Optional.of(Stated.NONE) : stated(key);
    }

    Optional<BigDecimal> number(String key) {
        return text(key).flatMap(text -> number(key, text));
    }

    /** A number that must be there; 0 where it is not, which has been told. */
    BigDecimal need(String key) {
        Optional<String> text = text(key);
        if (text.isEmpty()) {
            missing(key);
        }
        return text.flatMap(written -> number(key, written)).orElse(BigDecimal.ZERO);
    }

    private Optional<BigDecimal> number(String key, String text) {
        Optional<BigDecimal> number = VenueJson.number(text);
        if (number.isEmpty()) {
            wrong(DataCode.NOT_A_DECIMAL, key, text, "is no number");
        } else if (number.get().abs().compareTo(LARGEST) >= 0) {
            wrong(DataCode.OUT_OF_RANGE, key, text, "is too large");
            return Optional.empty();
        }
        return number.map(value -> value.scale() > DECIMALS ? value.setScale(DECIMALS, RoundingMode.HALF_EVEN) : value);
    }

    private void wrong(DataCode code, String key, String text, String why) {
        findings.add(code, spanOf(key), at(key), "`" + key + "` is `" + shortened(text) + "`, which " + why);
    }

    private static int decimals(String text) {
        int point = text.indexOf('.');
        int end = Math.max(text.indexOf('e'), text.indexOf('E'));
        int shown = point < 0 ? 0 : (end < 0 ? text.length() : end) - point - 1;
        int exponent = end < 0 ? 0 : Integer.parseInt(text.substring(end + 1));
        return Math.max(0, shown - exponent);
    }

    Optional<Boolean> truth(String key) {
        return text(key).map("true"::equals);
    }

    /** A time in milliseconds; absent for 0. */
    Optional<Instant> instant(String key) {
        return number(key)
                .filter(number -> number.signum() > 0 && number.precision() - number.scale() <= 15)
                .map(number -> Instant.ofEpochMilli(number.longValue()));
    }

    Optional<Piece> piece(String key) {
        Optional<Node> value = map.get(key);
        return value.filter(Node.Mapping.class::isInstance)
                .map(node -> new Piece((Node.Mapping) node, at(key), findings));
    }

    boolean has(String key) {
        return map.get(key).isPresent();
    }

    /** The maps in a list; what is no map in it is told. */
    List<Piece> list(String key) {
        return map.get(key)
                .filter(Node.Sequence.class::isInstance)
                .map(node -> list((Node.Sequence) node, at(key), findings))
                .orElse(List.of());
    }

    static List<Piece> list(Node.Sequence sequence, String path, Findings findings) {
        List<Piece> pieces = new ArrayList<>();
        for (Node item : sequence.items()) {
            String at = path + "[" + (pieces.size() + 1) + "]";
            if (item instanceof Node.Mapping mapping) {
                pieces.add(new Piece(mapping, at, findings));
            } else {
                findings.add(
                        DataCode.WRONG_SHAPE, item.span(), at, "there is " + item.what() + " where a map is expected");
            }
        }
        return pieces;
    }

    private void missing(String key) {
        findings.add(DataCode.MISSING_KEY, opening(), at(key), "`" + key + "` is missing or empty");
    }

    private Span opening() {
        return new Span(map.span().source(), map.span().start(), map.span().start() + 1);
    }

    private Span spanOf(String key) {
        return map.get(key).map(Node::span).orElse(map.span());
    }

    private String at(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
