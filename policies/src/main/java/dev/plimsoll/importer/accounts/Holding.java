package dev.plimsoll.importer.accounts;

import dev.plimsoll.account.MarginMode;
import dev.plimsoll.account.Side;
import dev.plimsoll.source.Span;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** A position as files state it, a piece at a time; quantities as the exchange counts them. */
final class Holding {
    final String symbol;
    final Side side;
    final BigDecimal quantity;
    final Span span;
    Optional<BigDecimal> entryPrice = Optional.empty();
    Optional<BigDecimal> leverage = Optional.empty();
    Optional<MarginMode> mode = Optional.empty();
    /** Without profit and loss. */
    Optional<BigDecimal> margin = Optional.empty();

    Optional<BigDecimal> mark = Optional.empty();
    Optional<String> marginAsset = Optional.empty();
    Optional<Instant> opened = Optional.empty();
    private final Map<Figure, Stated> figures = new EnumMap<>(Figure.class);

    Holding(String symbol, Side side, BigDecimal quantity, Span span) {
        this.symbol = symbol;
        this.side = side;
        this.quantity = quantity;
        this.span = span;
    }

    String key() {
        return symbol + " " + side.word();
    }

    void state(Figure figure, Optional<Stated> stated) {
        stated.ifPresent(number -> figures.put(figure, number));
    }

    Map<Figure, Stated> figures() {
        return figures;
    }

    /** Takes what another file states of the same position and this one does not. */
    void complete(Holding other) {
        entryPrice = entryPrice.or(() -> other.entryPrice);
        leverage = leverage.or(() -> other.leverage);
        mode = mode.or(() -> other.mode);
        margin = margin.or(() -> other.margin);
        mark = mark.or(() -> other.mark);
        marginAsset = marginAsset.or(() -> other.marginAsset);
        opened = opened.or(() -> other.opened);
        other.figures.forEach(figures::putIfAbsent);
    }
}
