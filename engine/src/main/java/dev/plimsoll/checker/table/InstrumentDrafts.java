package dev.plimsoll.checker.table;

import dev.plimsoll.checker.table.InstrumentDraft.Field;
import dev.plimsoll.data.Node;
import dev.plimsoll.diagnostic.DataCode;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.syntax.InstrumentRow;
import dev.plimsoll.syntax.Name;
import dev.plimsoll.vocabulary.Choices;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Reads the rows of {@code instruments} statements and of instruments files. */
final class InstrumentDrafts {
    private InstrumentDrafts() {}

    static InstrumentDraft of(InstrumentRow row) {
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < row.words().size(); i++) {
            Name word = row.words().get(i);
            fields.add(new Field(word.span(), fieldOf(word.text(), i), ExpressionLiterals.of(word)));
        }
        for (InstrumentRow.Field field : row.fields()) {
            fields.add(new Field(field.name().span(), field.name().text(), ExpressionLiterals.of(field.value())));
        }
        return new InstrumentDraft(Symbols.of(row.symbol()), row.symbol().span(), fields, List.of(), false);
    }

    /** The words may come in any order; one that is not known is what is expected in its place. */
    private static String fieldOf(String word, int place) {
        if (Choices.KIND.values().contains(word)) {
            return "kind";
        }
        if (Choices.CONTRACT.values().contains(word)) {
            return "contract";
        }
        return place == 0 ? "kind" : "contract";
    }

    /** {@code BTC-USDT: {kind: perpetual, contract: linear, tick: 0.1}}, one key an instrument. */
    static List<InstrumentDraft> of(Node document, Consumer<Diagnostic> problems) {
        List<InstrumentDraft> drafts = new ArrayList<>();
        if (!(document instanceof Node.Mapping instruments)) {
            problems.accept(Diagnostic.of(
                            DataCode.WRONG_SHAPE,
                            document.span(),
                            "an instruments file is a map, and this is " + document.what())
                    .withHelp("write a line an instrument, such as `BTC-USDT: {kind: perpetual, tick: 0.1}`"));
            return drafts;
        }
        for (Node.Entry entry : instruments.entries()) {
            if (entry.value() instanceof Node.Mapping row) {
                drafts.add(draft(entry.key(), row, problems));
            } else {
                problems.accept(Diagnostic.of(
                                DataCode.WRONG_SHAPE,
                                entry.value().span(),
                                "an instrument is a map, and this is "
                                        + entry.value().what())
                        .withHelp("write `" + entry.key().text() + ": {kind: perpetual, tick: 0.1}`")
                        .withPath(entry.key().text()));
            }
        }
        return drafts;
    }

    private static InstrumentDraft draft(Node.Leaf symbol, Node.Mapping row, Consumer<Diagnostic> problems) {
        List<Field> fields = new ArrayList<>();
        List<Field> attributes = new ArrayList<>();
        for (Node.Entry entry : row.entries()) {
            if (!entry.key().text().equals("attributes")) {
                fields.add(field(entry));
            } else if (entry.value() instanceof Node.Mapping own) {
                own.entries().forEach(attribute -> attributes.add(field(attribute)));
            } else {
                problems.accept(Diagnostic.of(
                                DataCode.WRONG_SHAPE,
                                entry.value().span(),
                                "`attributes` is a map, and this is "
                                        + entry.value().what())
                        .withPath(symbol.text() + ".attributes"));
            }
        }
        return new InstrumentDraft(symbol.text(), symbol.span(), fields, attributes, true);
    }

    private static Field field(Node.Entry entry) {
        return new Field(entry.key().span(), entry.key().text(), LeafLiterals.of(entry.value()));
    }
}
