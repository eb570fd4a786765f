package dev.plimsoll.cli.report;

import dev.plimsoll.decision.Amount;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as people read them: digits in groups, and no more decimals than tell something. For display only. */
final class Figures {
    /** What stands where there is no number. */
    static final String NONE = "–";

    /** Amounts of one unit or more show so many decimals in a currency that is counted in cents. */
    private static final int CENTS = 2;

    private static final int FINE = 8;

    private Figures() {}

    /** An amount of a currency, rounded half even to cents (or to 8 decimals for coins). */
    static String amount(Amount amount, String currency) {
        return amount.value().map(value -> amount(value, currency)).orElse(NONE);
    }

    static String amount(BigDecimal value, String currency) {
        boolean cents = currency.contains("USD") || currency.equals("EUR");
        if (cents) {
            return grouped(value.setScale(CENTS, RoundingMode.HALF_EVEN));
        }
        return exact(value.setScale(FINE, RoundingMode.HALF_EVEN));
    }

    /** A price or a quantity: all its decimals. */
    static String exact(Amount amount) {
        return amount.value().map(Figures::exact).orElse(NONE);
    }

    static String exact(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return grouped(plain.scale() < 0 ? plain.setScale(0) : plain);
    }

    private static String grouped(BigDecimal value) {
        String text = value.abs().toPlainString();
        int point = text.indexOf('.');
        String whole = point < 0 ? text : text.substring(0, point);
        StringBuilder grouped = new StringBuilder();
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) {
                grouped.append(',');
            }
            grouped.append(whole.charAt(i));
        }
        if (point >= 0) {
            grouped.append(text, point, text.length());
        }
        return (value.signum() < 0 ? "-" : "") + grouped;
    }
}
