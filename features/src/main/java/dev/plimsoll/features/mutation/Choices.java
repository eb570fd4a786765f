package dev.plimsoll.features.mutation;

import dev.plimsoll.account.MarginMode;
import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.model.Formula;
import dev.plimsoll.model.FormulaParts;
import dev.plimsoll.model.Rule;
import dev.plimsoll.source.Span;
import dev.plimsoll.type.Type;
import dev.plimsoll.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which words of a policy are values of an enumeration: only the checked model knows. */
final class Choices {
    private static final List<String> MODES =
            Arrays.stream(MarginMode.values()).map(MarginMode::word).toList();

    private final Map<String, Formula.Constant> constants = new LinkedHashMap<>();

    Choices(CheckedPolicy policy) {
        for (Rule rule : policy.rules()) {
            add(rule.header().fires());
            add(rule.header().guard());
            if (rule instanceof Rule.Bound bound) {
                add(bound.bound());
            } else if (rule instanceof Rule.Margin margin) {
                add(margin.amount());
            } else if (rule instanceof Rule.Collateral collateral) {
                add(collateral.amount());
            } else if (rule instanceof Rule.Liquidation liquidation) {
                liquidation.fee().ifPresent(this::add);
                liquidation.lossLimit().ifPresent(this::add);
            }
        }
        policy.lets().values().forEach(this::add);
    }

    private void add(Formula formula) {
        for (Formula part : FormulaParts.all(formula)) {
            if (part instanceof Formula.Constant constant && constant.value() instanceof Value.Choice) {
                constants.put(key(part.span()), constant);
            }
        }
    }

    private static String key(Span span) {
        return span.source().name() + " " + span.start() + " " + span.end();
    }

    /** The values beside it, in the order of the enumeration; none if it is no such value. */
    List<String> beside(Span place) {
        Formula.Constant constant = constants.get(key(place));
        return constant != null && constant.type() instanceof Type.Choice choice
                ? beside(choice.values(), ((Value.Choice) constant.value()).word())
                : List.of();
    }

    /** The values beside one of an enumeration, the later first. */
    static List<String> beside(List<String> values, String value) {
        List<String> beside = new ArrayList<>();
        int index = values.indexOf(value);
        if (index >= 0 && index + 1 < values.size()) {
            beside.add(values.get(index + 1));
        }
        if (index > 0) {
            beside.add(values.get(index - 1));
        }
        return beside;
    }

    /** Whether it is a value of an enumeration of two: then not to be it is to be the other. */
    boolean isOfTwo(Span place) {
        Formula.Constant constant = constants.get(key(place));
        return constant != null
                && constant.type() instanceof Type.Choice choice
                && choice.values().size() == 2;
    }

    Operator operator(Span place) {
        return MODES.contains(place.text()) ? Operator.MODE : Operator.BOUND;
    }
}
