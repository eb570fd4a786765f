package dev.plimsoll.margin;

import java.math.BigDecimal;

/**
 * A law that a row breaks.
 *
 * @param row its index
 * @param column the column concerned; {@link #FROM} or {@link #BOUND} for where the row starts and ends
 * @param found what is there
 * @param right what it would have to be, or the limit that it must keep
 */
public record Breach(Law law, int row, String column, BigDecimal found, BigDecimal right) {
    public static final String FROM = "from";
    public static final String BOUND = "bound";
}
