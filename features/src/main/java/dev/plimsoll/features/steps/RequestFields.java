package dev.plimsoll.features.steps;

import dev.plimsoll.account.PositionMode;
import dev.plimsoll.account.Side;
import dev.plimsoll.vocabulary.Action;
import dev.plimsoll.vocabulary.Vocabulary;
import io.cucumber.datatable.DataTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A request as a table of fields, named as in request files. */
final class RequestFields {
    private static final List<String> FIELDS = List.of(
            "instrument",
            "side",
            "quantity",
            "price",
            "leverage",
            "mode",
            "new_mode",
            "new_position_mode",
            "margin",
            "amount",
            "asset",
            "stop_loss",
            "take_profit",
            "reduce_only");

    private RequestFields() {}

    /** The word of an action that the policy knows. */
    static String action(World world, String word) {
        List<String> known =
                world.policy().vocabulary().actions().stream().map(Action::word).toList();
        if (!known.contains(word)) {
            throw new Unmet("there is no action `" + word + "`" + PolicyUnderTest.near(word, known));
        }
        return word;
    }

    static Asking read(World world, String word, DataTable table) {
        Vocabulary vocabulary = world.policy().vocabulary();
        Action action = new Action(action(world, word));
        List<String> taken = new ArrayList<>(FIELDS.stream()
                .filter(field -> vocabulary.carries(action, field))
                .toList());
        vocabulary.settingOf(action).ifPresent(setting -> taken.add(Vocabulary.newOf(setting.name())));
        Rows.Row fields = Rows.fields(table, taken);
        Asking asking = new Asking(word);
        fields.text("instrument").ifPresent(symbol -> asking.on(Types.symbolOf(symbol)));
        fields.read("side", Types.SIDE, "side", side -> Side.valueOf(side.toUpperCase(Locale.ROOT)))
                .ifPresent(asking::side);
        fields.number("quantity").ifPresent(asking::quantity);
        fields.number("price").ifPresent(asking::price);
        fields.leverage("leverage").ifPresent(asking::leverage);
        fields.read("mode", Types.MODE, "margin mode", Types::modeOf).ifPresent(asking::mode);
        fields.read("new_mode", Types.MODE, "margin mode", Types::modeOf).ifPresent(asking::newMode);
        fields.read(
                        "new_position_mode",
                        "one_way|hedge",
                        "position mode",
                        mode -> PositionMode.valueOf(mode.toUpperCase(Locale.ROOT)))
                .ifPresent(asking::newPositionMode);
        fields.amount("margin").ifPresent(asking::margin);
        fields.amount("amount").ifPresent(asking::amount);
        fields.text("asset").ifPresent(asking::asset);
        fields.number("stop_loss").ifPresent(asking::stopLoss);
        fields.number("take_profit").ifPresent(asking::takeProfit);
        fields.truth("reduce_only").ifPresent(asking::reduceOnly);
        vocabulary
                .settingOf(action)
                .ifPresent(setting -> fields.text(Vocabulary.newOf(setting.name()))
                        .ifPresent(value -> asking.setting(setting.name(), Types.datum(value))));
        return asking;
    }
}
