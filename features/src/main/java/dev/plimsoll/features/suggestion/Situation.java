package dev.plimsoll.features.suggestion;

import dev.plimsoll.account.Instrument;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A scenario without its last part: an account, prices, and what is asked.
 *
 * @param other what is held elsewhere is on this instrument
 * @param mode {@code cross} or {@code isolated}
 * @param side {@code long} or {@code short}
 * @param more further steps of what is given, such as {@code the account's experience is beginner}
 */
record Situation(
        Instrument instrument,
        Instrument other,
        String settle,
        String mode,
        String side,
        Held held,
        Ask ask,
        Map<Knob, BigDecimal> numbers,
        List<String> more) {
    Situation {
        numbers = Collections.unmodifiableMap(new EnumMap<>(numbers));
        more = List.copyOf(more);
    }

    Situation with(Knob knob, BigDecimal value) {
        Map<Knob, BigDecimal> turned = new EnumMap<>(numbers);
        turned.put(knob, value);
        return new Situation(instrument, other, settle, mode, side, held, ask, turned, more);
    }

    Situation with(List<String> given) {
        List<String> all = new ArrayList<>(more);
        all.addAll(given);
        return new Situation(instrument, other, settle, mode, side, held, ask, numbers, all);
    }

    /** Whether turning a number changes what is said. */
    boolean says(Knob knob) {
        boolean isolated = mode.equals("isolated");
        boolean hasPosition = held == Held.POSITION || ask == Ask.HEALTH;
        return switch (knob) {
            case MARGIN -> isolated && hasPosition;
            case BALANCE -> !(isolated && ask == Ask.HEALTH);
            default -> true;
        };
    }

    private String number(Knob knob) {
        return numbers.getOrDefault(knob, BigDecimal.ONE).stripTrailingZeros().toPlainString();
    }

    private String money(Knob knob) {
        return String.format(Locale.ROOT, "%,.2f", numbers.getOrDefault(knob, BigDecimal.ONE))
                        .replaceFirst("\\.00$", "")
                + " " + settle;
    }

    private static String symbol(Instrument instrument) {
        String symbol = instrument.symbol();
        return symbol.matches("[0-9]*[A-Z][A-Z0-9]*(?:[-/:_][A-Z0-9]+)*") ? symbol : "\"" + symbol + "\"";
    }

    private String place() {
        return symbol(instrument) + " " + side;
    }

    /** The steps, each with its keyword. */
    List<String> steps() {
        List<String> given = new ArrayList<>();
        given.add("an account with a balance of " + money(Knob.BALANCE));
        if (numbers.getOrDefault(Knob.LEVEL, BigDecimal.ZERO).signum() != 0) {
            given.add("the account has the level " + number(Knob.LEVEL));
        }
        given.addAll(more);
        given.add("the mark price of " + symbol(instrument) + " is " + number(Knob.PRICE));
        switch (held) {
            case NOTHING -> {}
            case POSITION -> given.add(position(instrument, mode));
            case OTHER_MODE -> given.add(position(instrument, otherMode()));
            case ORDER ->
                given.add("a resting order to go " + side + " " + number(Knob.QUANTITY) + " " + symbol(instrument)
                        + " at " + number(Knob.PRICE) + " in " + mode + " with " + number(Knob.LEVERAGE) + "x");
            case ELSEWHERE -> {
                given.add("the mark price of " + symbol(other) + " is " + number(Knob.PRICE));
                given.add(position(other, mode));
            }
        }
        List<String> steps = new ArrayList<>();
        given.forEach(step -> steps.add((steps.isEmpty() ? "Given " : "And ") + step));
        BigDecimal moved = numbers.get(Knob.MOVED);
        if (moved != null && ask == Ask.HEALTH) {
            steps.add("When the mark price of " + symbol(instrument) + " moves to " + number(Knob.MOVED));
        } else if (ask != Ask.HEALTH) {
            steps.add("When " + asked());
        }
        return steps;
    }

    private String position(Instrument on, String inMode) {
        String text = "a " + side + " position of " + number(Knob.QUANTITY) + " " + symbol(on) + " at "
                + number(Knob.PRICE) + " in " + inMode + " with " + leverageHeld() + "x";
        return inMode.equals("isolated") ? text + " and a margin of " + money(Knob.MARGIN) : text;
    }

    /** The leverage of what is held: another than is asked for. */
    private String leverageHeld() {
        return ask == Ask.LEVERAGE || ask == Ask.OPEN ? "3" : number(Knob.LEVERAGE);
    }

    private String otherMode() {
        return mode.equals("cross") ? "isolated" : "cross";
    }

    /** A switch that changes something. */
    private String target() {
        return held == Held.POSITION || held == Held.ORDER ? otherMode() : mode;
    }

    private String asked() {
        String opening = side + " " + number(Knob.QUANTITY) + " " + symbol(instrument);
        String terms = " in " + mode + " with " + number(Knob.LEVERAGE) + "x";
        return switch (ask) {
            case OPEN -> "it asks to open " + opening + terms;
            case OPEN_WITH_STOP -> "it asks to open " + opening + terms + " and a stop loss at " + number(Knob.AMOUNT);
            case ORDER -> "it asks to place an order to go " + opening + " at " + number(Knob.PRICE) + terms;
            case SWITCH -> "it asks to switch " + symbol(instrument) + " to " + target();
            case SWITCH_ALL -> "it asks to switch everything to " + target();
            case LEVERAGE ->
                "it asks to set the leverage of " + symbol(instrument) + " to " + number(Knob.LEVERAGE) + "x";
            case WITHDRAW -> "it asks to withdraw " + money(Knob.AMOUNT);
            case ADD -> "it asks to add " + money(Knob.AMOUNT) + " to " + place();
            case REMOVE -> "it asks to remove " + money(Knob.AMOUNT) + " from " + place();
            case REDUCE -> "it asks to reduce " + place() + " by " + number(Knob.QUANTITY);
            case CLOSE -> "it asks to close " + place();
            case HEDGE -> "it asks for hedge mode";
            case BORROW -> "it asks to borrow " + money(Knob.AMOUNT);
            case REPAY -> "it asks to repay " + money(Knob.AMOUNT);
            case DEPOSIT -> "it asks to deposit " + money(Knob.AMOUNT);
            case HEALTH -> throw new IllegalStateException("nothing is asked");
        };
    }
}
