package dev.plimsoll.vocabulary;

import dev.plimsoll.type.Type;
import java.util.List;

/** The enumerations of the language; their values in their order. */
public final class Choices {
    public static final Type.Choice SIDE = of("long", "short");
    public static final Type.Choice MODE = of("cross", "isolated");
    public static final Type.Choice POSITION_MODE = of("one_way", "hedge");
    /** From good to bad. */
    public static final Type.Choice STATUS = of("healthy", "alert", "margin_call", "liquidate");

    public static final Type.Choice KIND = of("perpetual", "future", "spot_margin");
    public static final Type.Choice CONTRACT = of("linear", "inverse");

    private Choices() {}

    /** The actions by their words; those of settings are added by {@link Vocabulary}. */
    static Type.Choice actions(List<Action> actions) {
        return new Type.Choice(actions.stream().map(Action::word).toList());
    }

    private static Type.Choice of(String... values) {
        return new Type.Choice(List.of(values));
    }
}
