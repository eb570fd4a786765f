package dev.plimsoll.shape;

import java.math.BigDecimal;

/** Which numbers a field may hold. */
public enum Range {
    ANY(""),
    ABOVE_ZERO("is not above 0"),
    NOT_NEGATIVE("is below 0"),
    LEVERAGE("is below 1, the lowest leverage");

    private final String complaint;

    Range(String complaint) {
        this.complaint = complaint;
    }

    public boolean holds(BigDecimal number) {
        return switch (this) {
            case ANY -> true;
            case ABOVE_ZERO -> number.signum() > 0;
            case NOT_NEGATIVE -> number.signum() >= 0;
            case LEVERAGE -> number.compareTo(BigDecimal.ONE) >= 0;
        };
    }

    /** What is wrong with a number that is not in the range, to follow the number. */
    public String complaint() {
        return complaint;
    }
}
