package dev.plimsoll.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Which action carries which attributes of a request. */
final class Carriage {
    /** What every request has an answer to. */
    private static final List<String> EVERY = List.of("action", "has_open_position", "has_open_orders");

    /** What a request has that concerns one place of an account: an instrument in a mode and, in hedge mode, a side. */
    private static final List<String> PLACE = List.of("instrument", "side", "mode", "set_mode");

    private static final List<String> OPENING = List.of(
            "quantity",
            "price",
            "notional",
            "leverage",
            "margin",
            "opens",
            "stop_loss",
            "take_profit",
            "loss_at_stop",
            "reduce_only");

    private static final List<String> CLOSING = List.of("quantity", "price", "notional");

    private static final Map<Action, List<String>> OF = Map.ofEntries(
            Map.entry(Action.OPEN_POSITION, all(EVERY, PLACE, OPENING)),
            Map.entry(Action.PLACE_ORDER, all(EVERY, PLACE, OPENING)),
            Map.entry(Action.REDUCE_POSITION, all(EVERY, PLACE, CLOSING)),
            Map.entry(Action.CLOSE_POSITION, all(EVERY, PLACE, CLOSING)),
            Map.entry(Action.SWITCH_MODE, all(EVERY, List.of("instrument", "set_mode", "new_mode", "margin"))),
            Map.entry(Action.SET_LEVERAGE, all(EVERY, PLACE, List.of("leverage"))),
            Map.entry(Action.SET_POSITION_MODE, all(EVERY, List.of("new_position_mode"))),
            Map.entry(Action.ADD_MARGIN, all(EVERY, PLACE, List.of("amount", "asset"))),
            Map.entry(Action.REMOVE_MARGIN, all(EVERY, PLACE, List.of("amount", "asset"))),
            Map.entry(Action.DEPOSIT, all(EVERY, List.of("amount", "asset"))),
            Map.entry(Action.WITHDRAW, all(EVERY, List.of("amount", "asset"))),
            Map.entry(Action.BORROW, all(EVERY, List.of("amount", "asset"))),
            Map.entry(Action.REPAY, all(EVERY, List.of("amount", "asset"))));

    private Carriage() {}

    static List<String> of(Action action) {
        return OF.getOrDefault(action, List.of());
    }

    /** What {@code set_NAME} carries: the place of a position's setting, and what it becomes. */
    static List<String> ofSetting(Attribute setting) {
        List<String> value = List.of(Vocabulary.newOf(setting.name()));
        return setting.subject() == Subject.POSITION ? all(EVERY, PLACE, value) : all(EVERY, value);
    }

    @SafeVarargs
    private static List<String> all(List<String>... parts) {
        List<String> names = new ArrayList<>();
        for (List<String> part : parts) {
            names.addAll(part);
        }
        return List.copyOf(names);
    }
}
