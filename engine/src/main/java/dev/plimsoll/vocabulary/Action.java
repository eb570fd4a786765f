package dev.plimsoll.vocabulary;

import java.util.List;

/** What an account may ask for; a setting adds {@code set_NAME}. */
public record Action(String word) implements Comparable<Action> {
    public static final Action OPEN_POSITION = new Action("open_position");
    public static final Action PLACE_ORDER = new Action("place_order");
    public static final Action REDUCE_POSITION = new Action("reduce_position");
    public static final Action CLOSE_POSITION = new Action("close_position");
    public static final Action SWITCH_MODE = new Action("switch_mode");
    public static final Action SET_LEVERAGE = new Action("set_leverage");
    public static final Action SET_POSITION_MODE = new Action("set_position_mode");
    public static final Action ADD_MARGIN = new Action("add_margin");
    public static final Action REMOVE_MARGIN = new Action("remove_margin");
    public static final Action DEPOSIT = new Action("deposit");
    public static final Action WITHDRAW = new Action("withdraw");
    public static final Action BORROW = new Action("borrow");
    public static final Action REPAY = new Action("repay");

    /** Those of the language, in the order of its reference. */
    public static final List<Action> ALL = List.of(
            OPEN_POSITION,
            PLACE_ORDER,
            REDUCE_POSITION,
            CLOSE_POSITION,
            SWITCH_MODE,
            SET_LEVERAGE,
            SET_POSITION_MODE,
            ADD_MARGIN,
            REMOVE_MARGIN,
            DEPOSIT,
            WITHDRAW,
            BORROW,
            REPAY);

    public static Action set(String setting) {
        return new Action("set_" + setting);
    }

    /** Written out, as that of records takes long the first time. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Action action && word.equals(action.word);
    }

    @Override
    public int hashCode() {
        return word.hashCode();
    }

    /** What it asks for, in one sentence. */
    public String doc() {
        return ActionDocs.of(this);
    }

    @Override
    public int compareTo(Action other) {
        return word.compareTo(other.word);
    }

    @Override
    public String toString() {
        return word;
    }
}
