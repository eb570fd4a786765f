package dev.plimsoll.differential;

import java.util.ArrayList;
import java.util.List;

/**
 * What the expressions of one kind of rule may be made of: texts by type.
 *
 * @param money amounts of one currency
 * @param currency that currency, empty where it differs by instrument
 * @param ratios plain numbers
 * @param leverages leverages
 * @param conditions conditions as they stand
 * @param ofInstrument whether {@code instrument} means something here
 * @param elements collections that quantifiers may range over
 */
record Words(
        List<String> money,
        String currency,
        List<String> ratios,
        List<String> leverages,
        List<String> conditions,
        boolean ofInstrument,
        List<String> elements) {

    Words(String currency) {
        this(
                new ArrayList<>(),
                currency,
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                false,
                new ArrayList<>());
    }

    Words money(String... texts) {
        money.addAll(List.of(texts));
        return this;
    }

    Words ratios(String... texts) {
        ratios.addAll(List.of(texts));
        return this;
    }

    Words leverages(String... texts) {
        leverages.addAll(List.of(texts));
        return this;
    }

    Words conditions(String... texts) {
        conditions.addAll(List.of(texts));
        return this;
    }

    Words elements(String... texts) {
        elements.addAll(List.of(texts));
        return this;
    }

    Words withInstrument() {
        return new Words(money, currency, ratios, leverages, conditions, true, elements);
    }
}
