package dev.plimsoll.checker.table;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Iterator;

/** Values and lists as messages show them. */
final class Words {
    private static final int SHOWN = 8;

    private Words() {}

    /** {@code `a`, `b` or `c`}; of many the first few. */
    static String oneOf(Collection<String> words) {
        StringBuilder text = new StringBuilder();
        Iterator<String> all = words.iterator();
        int shown = Math.min(words.size(), SHOWN);
        for (int i = 0; i < shown; i++) {
            String joint = i == 0 ? "" : i == words.size() - 1 ? " or " : ", ";
            text.append(joint).append('`').append(all.next()).append('`');
        }
        return shown < words.size() ? text.append(", …").toString() : text.toString();
    }

    /** {@code `a`, `b` and 3 more}. */
    static String some(Collection<String> words, int most) {
        StringBuilder text = new StringBuilder();
        int shown = 0;
        for (String word : words) {
            if (shown == most) {
                return text.append(" and ")
                        .append(words.size() - shown)
                        .append(" more")
                        .toString();
            }
            boolean last = shown == words.size() - 1;
            text.append(shown == 0 ? "" : last ? " and " : ", ")
                    .append('`')
                    .append(word)
                    .append('`');
            shown++;
        }
        return text.toString();
    }

    /** Without trailing zeros and exponents. */
    static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    static String percent(BigDecimal rate) {
        return plain(rate.scaleByPowerOfTen(2)) + "%";
    }

    static String leverage(BigDecimal leverage) {
        return plain(leverage) + "x";
    }

    /** {@code 1250 USDT}; the number alone where the unit is not known. */
    static String amount(BigDecimal value, String unit) {
        return unit.isEmpty() ? plain(value) : plain(value) + " " + unit;
    }
}
