package dev.plimsoll.shape;

import static dev.plimsoll.shape.Field.needed;
import static dev.plimsoll.shape.Field.optional;

import dev.plimsoll.vocabulary.Action;
import dev.plimsoll.vocabulary.Attribute;
import dev.plimsoll.vocabulary.Choices;
import dev.plimsoll.vocabulary.Subject;
import dev.plimsoll.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Requests. */
public final class RequestShapes {
    private RequestShapes() {}

    /** Which keys an action takes is among the cases. Without a policy there may be settings that are not known. */
    public static FieldList request(FileKeys keys) {
        FieldList known = request(keys.vocabulary());
        if (!keys.open()) {
            return known;
        }
        Field action = known.fields().get(0);
        List<Field> fields = new ArrayList<>(known.fields());
        Shape words = new Shape.Either(List.of(action.shape(), new Shape.Text("set_[a-z0-9_]+")));
        fields.set(0, needed(action.name(), words, action.doc()));
        return new FieldList(fields, known.cases(), Optional.of(new Shape.MapOf("new_[a-z0-9_]+", OwnShapes.ANY)));
    }

    /** As above, for the settings of a vocabulary alone. */
    public static FieldList request(Vocabulary vocabulary) {
        List<Field> fields = new ArrayList<>(fields(vocabulary));
        for (Attribute setting : settings(vocabulary)) {
            String name = Vocabulary.newOf(setting.name());
            fields.add(optional(name, OwnShapes.of(setting.type()), "What " + setting.path() + " is to become."));
        }
        FieldList.Case[] cases = vocabulary.actions().stream()
                .map(action -> takes(vocabulary, action, fields))
                .toArray(FieldList.Case[]::new);
        return FieldList.of(fields).with(cases);
    }

    private static List<Field> fields(Vocabulary vocabulary) {
        List<String> actions = vocabulary.actions().stream().map(Action::word).toList();
        return List.of(
                needed("action", new Shape.Word(actions), doc("action")),
                optional("instrument", Forms.NAME, doc("instrument")),
                optional("side", HoldingShapes.words(Choices.SIDE), doc("side")),
                optional("quantity", Forms.decimal(Range.ABOVE_ZERO), doc("quantity")),
                optional("price", Forms.decimal(Range.ABOVE_ZERO), doc("price")),
                optional("leverage", Forms.decimal(Range.LEVERAGE), doc("leverage")),
                optional("mode", HoldingShapes.words(Choices.MODE), doc("mode")),
                optional("new_mode", HoldingShapes.words(Choices.MODE), doc("new_mode")),
                optional("new_position_mode", HoldingShapes.words(Choices.POSITION_MODE), doc("new_position_mode")),
                optional("margin", Forms.decimal(Range.ABOVE_ZERO), doc("margin")),
                optional("amount", Forms.decimal(Range.ABOVE_ZERO), doc("amount")),
                optional("asset", Forms.ASSET, doc("asset")),
                optional("stop_loss", Forms.decimal(Range.ABOVE_ZERO), doc("stop_loss")),
                optional("take_profit", Forms.decimal(Range.ABOVE_ZERO), doc("take_profit")),
                optional("reduce_only", Forms.TRUTH, doc("reduce_only")));
    }

    private static FieldList.Case takes(Vocabulary vocabulary, Action action, List<Field> fields) {
        List<Field> not = fields.stream()
                .map(Field::name)
                .filter(name -> !vocabulary.carries(action, name))
                .map(Field::forbidden)
                .toList();
        return new FieldList.Where("action", List.of(action.word()), false, not);
    }

    /** The settings that requests may change. */
    public static List<Attribute> settings(Vocabulary vocabulary) {
        return vocabulary.actions().stream()
                .flatMap(action -> vocabulary.settingOf(action).stream())
                .toList();
    }

    private static String doc(String name) {
        return HoldingShapes.doc(Subject.REQUEST, name);
    }
}
