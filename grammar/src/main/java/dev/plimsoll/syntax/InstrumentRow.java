package dev.plimsoll.syntax;

import dev.plimsoll.source.Span;
import java.util.List;

/**
 * {@code INSTRUMENT is KIND [linear|inverse] [base CCY] [quote CCY] [settle CCY] [contract_size AMOUNT] [lot AMOUNT]
 * [tick NUMBER]}.
 *
 * @param symbol a symbol or a quoted symbol
 * @param words the plain words behind {@code is}: kind, then linear or inverse
 * @param fields name and value pairs in the order written
 */
public record InstrumentRow(Span span, Expression symbol, List<Name> words, List<Field> fields) {
    public InstrumentRow {
        words = List.copyOf(words);
        fields = List.copyOf(fields);
    }

    /** {@code base ETH}, {@code tick 0.1}. */
    public record Field(Span span, Name name, Expression value) {}
}
