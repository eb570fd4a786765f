package dev.plimsoll.vocabulary;

import java.util.Map;

/** What actions ask for. */
final class ActionDocs {
    private static final Map<Action, String> OF = Map.ofEntries(
            Map.entry(Action.OPEN_POSITION, "Opens or increases a position; filled at once."),
            Map.entry(Action.PLACE_ORDER, "Places an order that rests."),
            Map.entry(Action.REDUCE_POSITION, "Closes a part of a position."),
            Map.entry(Action.CLOSE_POSITION, "Closes all of a position."),
            Map.entry(Action.SWITCH_MODE, "Changes the margin mode of an instrument, or of all."),
            Map.entry(Action.SET_LEVERAGE, "Changes the leverage of an instrument."),
            Map.entry(Action.SET_POSITION_MODE, "Changes whether long and short may be held at once."),
            Map.entry(Action.ADD_MARGIN, "Gives margin to an isolated position."),
            Map.entry(Action.REMOVE_MARGIN, "Takes margin from an isolated position."),
            Map.entry(Action.DEPOSIT, "Puts an asset into the account."),
            Map.entry(Action.WITHDRAW, "Takes an asset out of the account."),
            Map.entry(Action.BORROW, "Borrows an asset."),
            Map.entry(Action.REPAY, "Pays a debt back."));

    private ActionDocs() {}

    /** Those that are not of the language set a setting. */
    static String of(Action action) {
        String doc = OF.get(action);
        return doc == null ? "Changes the setting `" + action.word().substring("set_".length()) + "`." : doc;
    }
}
