package dev.plimsoll.agreement;

import dev.plimsoll.account.Datum;
import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.type.Type;
import dev.plimsoll.vocabulary.Attribute;
import dev.plimsoll.vocabulary.Subject;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values for a policy's own attributes; those that need not be given are sometimes left out. */
final class RandomAttributes {
    private final List<Attribute> own;
    private final List<Attribute> settings;

    RandomAttributes(CheckedPolicy policy) {
        this.settings = policy.settings();
        this.own = policy.attributes().stream()
                .filter(attribute -> attribute.origin() == Attribute.Origin.OWN)
                .toList();
    }

    Map<String, Datum> ofAccount(Dice dice) {
        return of(Subject.ACCOUNT, dice);
    }

    /** With some of its settings. */
    Map<String, Datum> ofAccountAndSettings(Dice dice) {
        Map<String, Datum> values = new LinkedHashMap<>(ofAccount(dice));
        values.putAll(settings(Subject.ACCOUNT, dice));
        return values;
    }

    Map<String, Datum> settings(Subject subject, Dice dice) {
        Map<String, Datum> values = new LinkedHashMap<>();
        for (Attribute setting : settings) {
            if (setting.subject() == subject && dice.chance(50)) {
                values.put(setting.name(), value(dice, setting.type()));
            }
        }
        return values;
    }

    Map<String, Datum> ofMarket(Dice dice) {
        return of(Subject.MARKET, dice);
    }

    private Map<String, Datum> of(Subject subject, Dice dice) {
        Map<String, Datum> values = new LinkedHashMap<>();
        for (Attribute attribute : own) {
            boolean free = attribute.optional() || attribute.fallback().isPresent();
            if (attribute.subject() == subject && !(free && dice.chance(40))) {
                values.put(attribute.name(), value(dice, attribute.type()));
            }
        }
        return values;
    }

    static Datum value(Dice dice, Type type) {
        if (type instanceof Type.Choice choice) {
            return new Datum.Text(dice.pick(choice.values()));
        }
        if (type instanceof Type.Truth) {
            return new Datum.Truth(dice.chance(30));
        }
        if (Type.NUMBER.equals(type)) {
            return new Datum.Decimal(dice.decimal("0.1", "1", 2));
        }
        if (type instanceof Type.Quantity) {
            return new Datum.Decimal(dice.magnitude("1", 6));
        }
        if (type instanceof Type.Leverage) {
            return new Datum.Decimal(BigDecimal.valueOf(dice.between(1, 20)));
        }
        throw new IllegalStateException("no bundled policy has an attribute of type " + type + " yet");
    }
}
