package dev.plimsoll.oracle;

import java.util.Map;
import java.util.Set;

/** What the request of an action carries. */
final class Actions {
    static final Set<String> ATTRIBUTES = Set.of(
            "action",
            "instrument",
            "side",
            "quantity",
            "price",
            "notional",
            "leverage",
            "mode",
            "new_mode",
            "set_mode",
            "new_position_mode",
            "margin",
            "amount",
            "asset",
            "opens",
            "stop_loss",
            "take_profit",
            "loss_at_stop",
            "reduce_only",
            "has_open_position",
            "has_open_orders");
    private static final Set<String> ALWAYS = Set.of("action", "has_open_position", "has_open_orders");
    private static final Set<String> PLACE = Set.of("instrument", "side", "mode", "set_mode");
    private static final Set<String> ORDER = Set.of(
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
    private static final Set<String> CLOSING = Set.of("quantity", "price", "notional");
    private static final Map<String, Set<String>> OTHERS = Map.of(
            "switch_mode", Set.of("instrument", "set_mode", "new_mode", "margin"),
            "set_leverage", Set.of("leverage"),
            "set_position_mode", Set.of("new_position_mode"));

    private Actions() {}

    static boolean opens(String action) {
        return action.equals("open_position") || action.equals("place_order");
    }

    static boolean closes(String action) {
        return action.equals("reduce_position") || action.equals("close_position");
    }

    static boolean movesMargin(String action) {
        return action.equals("add_margin") || action.equals("remove_margin");
    }

    static boolean movesMoney(String action) {
        return Set.of("deposit", "withdraw", "borrow", "repay").contains(action);
    }

    static boolean hasPlace(String action) {
        return opens(action) || closes(action) || movesMargin(action) || action.equals("set_leverage");
    }

    static boolean carries(String action, String attribute) {
        if (ALWAYS.contains(attribute)) {
            return true;
        }
        if (hasPlace(action) && PLACE.contains(attribute)) {
            return true;
        }
        if (opens(action)) {
            return ORDER.contains(attribute);
        }
        if (closes(action)) {
            return CLOSING.contains(attribute);
        }
        if (movesMargin(action) || movesMoney(action)) {
            return attribute.equals("amount") || attribute.equals("asset");
        }
        return OTHERS.getOrDefault(action, Set.of()).contains(attribute);
    }
}
