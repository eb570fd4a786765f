package dev.plimsoll.vectors;

import java.math.BigDecimal;
import java.util.Map;

/**
 * An output, {@code liquidation_price = $.positions[0].liquidation_price}: what the recording calls it, behind a word that
 * tells several of one name apart ({@code BTC.liquidation_price}), and the field of the printed answer. The field may be scaled by inputs where the recording states another
 * quantity ({@code $.positions[0].bankruptcy_price * size}), or be a word: {@code accepted = $.verdict is ALLOW}.
 */
record Output(String name, String field) {
    private static final String IS = " is ";
    private static final String NONE = "none";

    /** Whether an answer agrees with what is expected; if not, why. */
    String disagreement(Answer answer, VectorCase expected) {
        String wanted = expected.expected().getOrDefault(this, NONE);
        if (wanted.equals(NONE)) {
            return answer.text(field)
                    .map(found -> field + " is " + found + ", expected none")
                    .orElse("");
        }
        if (field.contains(IS)) {
            String[] sides = field.split(IS);
            boolean holds = answer.text(sides[0]).filter(sides[1]::equals).isPresent();
            return holds == Boolean.parseBoolean(wanted) ? "" : field + " is " + holds;
        }
        if (!Template.isNumber(wanted)) {
            String found = answer.text(field).orElse(NONE);
            return found.equals(wanted) ? "" : field + " is " + found + ", expected " + wanted;
        }
        BigDecimal number = new BigDecimal(wanted);
        BigDecimal found = Arithmetic.of(field, name -> value(name, answer, expected.cells()));
        return found.subtract(number).abs().compareTo(expected.tolerance(number)) <= 0
                ? ""
                : field + " is " + found.toPlainString() + ", expected " + wanted;
    }

    private static BigDecimal value(String name, Answer answer, Map<String, String> cells) {
        return name.startsWith("$") ? answer.number(name) : Template.number(name, cells);
    }
}
