package dev.plimsoll.features.steps;

import java.math.BigDecimal;

/** An amount of an asset: {@code 2,000 USDT}. */
public record Money(BigDecimal amount, String asset) {
    static Money of(String text) {
        int blank = text.indexOf(' ');
        return new Money(Types.number(text.substring(0, blank)), text.substring(blank + 1));
    }
}
