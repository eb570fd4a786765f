package dev.plimsoll.io;

import dev.plimsoll.account.Datum;
import dev.plimsoll.account.InstrumentSetting;
import dev.plimsoll.account.MarginMode;
import dev.plimsoll.account.PositionMode;
import dev.plimsoll.account.Side;
import dev.plimsoll.data.Node;
import dev.plimsoll.diagnostic.DataCode;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.shape.FieldList;
import dev.plimsoll.shape.HoldingShapes;
import dev.plimsoll.shape.Range;
import dev.plimsoll.source.Span;
import dev.plimsoll.vocabulary.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/**
 * Reads {@code settings} and its short forms {@code modes} and {@code leverages}. The short forms add to the row of their
 * instrument, or make one; what is set twice is refused.
 */
final class SettingsReader {
    private static final FieldList ROW = HoldingShapes.settings(Optional.empty());

    private final Problems problems;
    private final Values values;
    private final AttributesReader attributes;
    private final Map<String, Span> aliases;
    /** By instrument, and side where one is given. */
    private final Map<String, Row> rows = new LinkedHashMap<>();
    /** The rows of each instrument. */
    private final Map<String, List<Row>> ofInstrument = new HashMap<>();

    SettingsReader(Problems problems, DataSchema schema, Map<String, Span> aliases) {
        this.problems = problems;
        this.values = new Values(problems);
        this.attributes = new AttributesReader(problems, schema);
        this.aliases = aliases;
    }

    /** What is known of an instrument so far. */
    private static final class Row {
        final String instrument;
        final Optional<Side> side;
        final Span span;
        Optional<MarginMode> mode = Optional.empty();
        Optional<BigDecimal> leverage = Optional.empty();
        Map<String, Datum> attributes = Map.of();
        /** Where each of its fields stands. */
        final Map<String, Span> given = new HashMap<>();

        Row(String instrument, Optional<Side> side, Span span) {
            this.instrument = instrument;
            this.side = side;
            this.span = span;
            given.put("instrument", span);
        }

        InstrumentSetting setting() {
            return new InstrumentSetting(instrument, side, mode, leverage, attributes);
        }
    }

    List<InstrumentSetting> read(Fields account, PositionMode positionMode) {
        account.get("settings").ifPresent(node -> rows(node, positionMode));
        account.get("modes")
                .ifPresent(node -> shortForm(
                        node,
                        "modes",
                        "mode",
                        (value, path) -> values.word(value, path, Words.MODES),
                        (row, mode) -> row.mode = Optional.of(mode)));
        account.get("leverages")
                .ifPresent(node -> shortForm(
                        node,
                        "leverages",
                        "leverage",
                        (value, path) -> values.decimal(value, path, Range.LEVERAGE),
                        (row, leverage) -> row.leverage = Optional.of(leverage)));
        List<InstrumentSetting> settings = new ArrayList<>();
        for (Row row : rows.values()) {
            String path = Paths.item("settings", settings.size());
            aliases.putIfAbsent(path, row.span);
            row.given.forEach((field, span) -> aliases.putIfAbsent(Paths.key(path, field), span));
            settings.add(row.setting());
        }
        return settings;
    }

    private void rows(Node list, PositionMode positionMode) {
        List<Node> items = values.list(list, "settings");
        for (int i = 0; i < items.size(); i++) {
            Fields.of(problems, items.get(i), Paths.item("settings", i), ROW.names())
                    .ifPresent(fields -> row(fields, positionMode));
        }
    }

    private void row(Fields fields, PositionMode positionMode) {
        fields.need(ROW.needed());
        Optional<String> instrument = fields.text("instrument");
        Optional<Side> side = fields.word("side", Words.SIDES);
        Optional<MarginMode> mode = fields.word("mode", Words.MODES);
        Optional<BigDecimal> leverage = fields.decimal("leverage", Range.LEVERAGE);
        Map<String, Datum> own = attributes.read(fields, Subject.POSITION);
        if (side.isPresent() && positionMode == PositionMode.ONE_WAY) {
            problems.add(
                    DataCode.CONTRADICTION,
                    Spots.of(fields.get("side").orElseThrow()),
                    fields.path("side"),
                    "a side has settings of its own in hedge mode only",
                    "remove `side`, or write `position_mode: hedge`");
        }
        boolean placed = instrument.isPresent() && side.isPresent() == fields.has("side");
        if (!placed) {
            return;
        }
        Span span = Spots.of(fields.get("instrument").orElseThrow());
        Optional<Row> other = conflicting(instrument.get(), side);
        if (other.isPresent()) {
            problems.add(Diagnostic.of(
                            DataCode.DUPLICATE_ENTRY,
                            span,
                            Shown.quoted(instrument.get()) + " has two rows of settings")
                    .withHelp("join them into one row, or give each a side in hedge mode")
                    .withRelated(other.get().span, "the first one")
                    .withPath(fields.path("instrument")));
            return;
        }
        Row row = new Row(instrument.get(), side, span);
        row.mode = mode;
        row.leverage = leverage;
        row.attributes = own;
        fields.get("mode").ifPresent(node -> row.given.put("mode", node.span()));
        fields.get("leverage").ifPresent(node -> row.given.put("leverage", node.span()));
        put(row);
    }

    /** A row for the same side; a row for both sides and one for one side would leave open which holds. */
    private Optional<Row> conflicting(String instrument, Optional<Side> side) {
        return ofInstrument.getOrDefault(instrument, List.of()).stream()
                .filter(row -> row.side.isEmpty() || side.isEmpty() || row.side.equals(side))
                .findFirst();
    }

    private Row put(Row row) {
        ofInstrument.computeIfAbsent(row.instrument, key -> new ArrayList<>()).add(row);
        rows.put(row.instrument + row.side.map(side -> " " + side.word()).orElse(""), row);
        return row;
    }

    private <T> void shortForm(
            Node node, String key, String field, BiFunction<Node, String, Optional<T>> read, BiConsumer<Row, T> set) {
        for (Node.Entry entry : values.map(node, key).map(Node.Mapping::entries).orElse(List.of())) {
            String instrument = entry.key().text();
            String path = Paths.key(key, instrument);
            Optional<T> value = read.apply(entry.value(), path);
            Row row = rows.get(instrument);
            if (row == null) {
                Optional<Row> other = conflicting(instrument, Optional.empty());
                if (other.isPresent()) {
                    twice(entry, path, field, other.get().span);
                    continue;
                }
                row = put(new Row(instrument, Optional.empty(), entry.key().span()));
            }
            Optional<Span> first = Optional.ofNullable(row.given.get(field));
            if (first.isPresent()) {
                twice(entry, path, field, first.get());
            } else {
                row.given.put(field, entry.value().span());
                if (value.isPresent()) {
                    set.accept(row, value.get());
                }
            }
        }
    }

    private void twice(Node.Entry entry, String path, String field, Span first) {
        problems.add(Diagnostic.of(
                        DataCode.DUPLICATE_ENTRY,
                        entry.key().span(),
                        "the " + field + " of " + Shown.quoted(entry.key().text()) + " is set twice")
                .withHelp("set it in one place")
                .withRelated(first, "first set here")
                .withPath(path));
    }
}
