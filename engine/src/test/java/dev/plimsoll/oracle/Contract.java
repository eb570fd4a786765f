package dev.plimsoll.oracle;

import dev.plimsoll.account.Datum;
import dev.plimsoll.syntax.Expression;
import dev.plimsoll.syntax.InstrumentRow;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** An instrument, from a row of the policy. */
final class Contract {
    final String symbol;
    final String kind;
    final boolean inverse;
    final String base;
    final String quote;
    final String settle;
    final Optional<BigDecimal> size;
    final Optional<BigDecimal> tick;
    final Optional<BigDecimal> lot;
    final Map<String, Datum> attributes = Map.of();

    Contract(InstrumentRow row) {
        this.symbol = symbol(row.symbol());
        this.kind = row.words().get(0).text();
        this.inverse = row.words().size() > 1 && row.words().get(1).text().equals("inverse");
        Map<String, Expression> fields = new HashMap<>();
        row.fields().forEach(field -> fields.put(field.name().text(), field.value()));
        String[] settled = symbol.split(":");
        String[] pair = settled[0].split("[-/]");
        this.base = currency(fields, "base", pair[0]);
        this.quote = currency(fields, "quote", pair.length > 1 ? pair[1] : "");
        String settlement = settled.length > 1 ? settled[1].split("-")[0] : inverse ? base : quote;
        this.settle = currency(fields, "settle", settlement);
        this.size = decimal(fields, "contract_size");
        this.tick = decimal(fields, "tick");
        this.lot = decimal(fields, "lot");
    }

    static String symbol(Expression written) {
        return written instanceof Expression.SymbolLiteral literal
                ? literal.symbol()
                : ((Expression.TextLiteral) written).value();
    }

    private static String currency(Map<String, Expression> fields, String name, String otherwise) {
        return fields.containsKey(name) ? symbol(fields.get(name)) : otherwise;
    }

    private static Optional<BigDecimal> decimal(Map<String, Expression> fields, String name) {
        Expression value = fields.get(name);
        if (value instanceof Expression.MoneyLiteral money) {
            return Optional.of(money.value());
        }
        return value == null ? Optional.empty() : Optional.of(((Expression.NumberLiteral) value).value());
    }

    private boolean counted() {
        return inverse || size.isPresent();
    }

    Dimension quantity() {
        return Dimension.amount(counted() ? Dimension.CONTRACTS : base);
    }

    Dimension price() {
        return Dimension.price(quote, base);
    }

    Dimension money() {
        return Dimension.amount(settle);
    }

    /** What one contract stands for; 1 where quantities are in base. */
    Rational face() {
        return size.map(Rational::of).orElse(Rational.ONE);
    }

    /** The step of quantities: the lot, a whole contract, or none. */
    Optional<Rational> step() {
        return lot.map(Rational::of).or(() -> counted() ? Optional.of(Rational.ONE) : Optional.empty());
    }

    /** What a quantity is worth at a price, in the settlement currency. */
    Rational worth(Rational quantity, Rational price) {
        Rational faces = quantity.times(face());
        return inverse ? faces.over(price) : faces.times(price);
    }

    /** Profit of a quantity bought (or sold, sign −1) at one price and valued at another. */
    Rational profit(int sign, Rational quantity, Rational entry, Rational mark) {
        Rational gain = inverse
                ? worth(quantity, entry).minus(worth(quantity, mark))
                : worth(quantity, mark).minus(worth(quantity, entry));
        return sign < 0 ? gain.negated() : gain;
    }

    /** The price at which both together were bought: what was bought is worth what it was worth then. */
    Rational averaged(Rational held, Rational entry, Rational more, Rational price) {
        Rational all = held.plus(more);
        return inverse
                ? all.over(held.over(entry).plus(more.over(price)))
                : held.times(entry).plus(more.times(price)).over(all);
    }
}
