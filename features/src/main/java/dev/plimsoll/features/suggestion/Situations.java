package dev.plimsoll.features.suggestion;

import dev.plimsoll.account.Instrument;
import dev.plimsoll.account.InstrumentKind;
import dev.plimsoll.account.MarginMode;
import dev.plimsoll.io.DataSchema;
import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.model.Formula;
import dev.plimsoll.model.FormulaParts;
import dev.plimsoll.type.Type;
import dev.plimsoll.vocabulary.Attribute;
import dev.plimsoll.vocabulary.Subject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The situations that are tried, the plain ones first. */
final class Situations {
    private static final int MOST_INSTRUMENTS = 8;
    private static final BigDecimal PRICE = BigDecimal.valueOf(1_000);
    private static final BigDecimal NOTIONAL = BigDecimal.valueOf(10_000);
    private static final BigDecimal RICH = BigDecimal.valueOf(100_000_000);
    private static final List<Ask> ABOUT_HELD = List.of(Ask.HEALTH, Ask.ADD, Ask.REMOVE, Ask.REDUCE, Ask.CLOSE);
    private static final List<Ask> WITH_ATTRIBUTES =
            List.of(Ask.OPEN, Ask.HEALTH, Ask.ORDER, Ask.SWITCH, Ask.LEVERAGE, Ask.WITHDRAW, Ask.REMOVE);

    private static final String OPENED = "the account was opened on ";

    private final CheckedPolicy policy;
    private final boolean readsAge;
    private final List<Instrument> instruments;
    private final List<Situation> all = new ArrayList<>();

    private Situations(CheckedPolicy policy) {
        this.policy = policy;
        this.readsAge = policy.rules().stream()
                .flatMap(rule -> FormulaParts.all(rule.header().fires()).stream())
                .anyMatch(part -> part instanceof Formula.Read read
                        && read.attribute().path().equals("account.age"));
        this.instruments =
                policy.instruments().values().stream().limit(MOST_INSTRUMENTS).toList();
    }

    /** @param dates other days to try */
    static List<Situation> of(CheckedPolicy policy, List<String> dates) {
        Situations situations = new Situations(policy);
        if (!situations.instruments.isEmpty()) {
            situations.fill(dates);
        }
        return situations.all;
    }

    /** Positions on every instrument whose rows are its own, and on one that has those of all others. */
    static List<Situation> ofRows(CheckedPolicy policy) {
        Situations situations = new Situations(policy);
        boolean others = false;
        for (Instrument instrument : policy.instruments().values()) {
            boolean own = policy.tables().values().stream()
                    .anyMatch(table -> table.own().containsKey(instrument.symbol()));
            if (own || !others) {
                others |= !own;
                situations.of(instrument, Ask.HEALTH, "long", List.of(), List.of(Held.POSITION));
            }
        }
        return situations.all;
    }

    private void fill(List<String> dates) {
        Instrument first = instruments.get(0);
        List<Ask> asks = new ArrayList<>(List.of(Ask.HEALTH, Ask.OPEN));
        List.of(Ask.values()).stream().filter(ask -> !asks.contains(ask)).forEach(asks::add);
        of(first, Ask.HEALTH, "long", List.of(), List.of(Held.POSITION));
        of(first, Ask.HEALTH, "short", List.of(), List.of(Held.POSITION));
        asks.subList(1, asks.size()).forEach(ask -> of(first, ask, "long", List.of(), heldFor(ask)));
        for (Instrument instrument : instruments.subList(1, instruments.size())) {
            of(instrument, Ask.OPEN, "long", List.of(), List.of(Held.NOTHING, Held.ELSEWHERE));
            of(instrument, Ask.HEALTH, "long", List.of(), List.of(Held.POSITION));
            of(instrument, Ask.SWITCH, "long", List.of(), List.of(Held.NOTHING, Held.POSITION));
            of(instrument, Ask.ORDER, "long", List.of(), List.of(Held.NOTHING));
            of(instrument, Ask.LEVERAGE, "long", List.of(), List.of(Held.NOTHING, Held.POSITION));
            for (String given : attributes(instrument)) {
                of(instrument, Ask.OPEN, "long", List.of(given), List.of(Held.NOTHING));
            }
        }
        for (Ask ask : WITH_ATTRIBUTES) {
            for (String given : attributes(first)) {
                List<Held> held =
                        ABOUT_HELD.contains(ask) ? List.of(Held.POSITION) : List.of(Held.NOTHING, Held.POSITION);
                of(first, ask, "long", List.of(given), held);
            }
            dates.forEach(date -> of(first, ask, "long", List.of("it is " + date), heldFor(ask)));
        }
    }

    private static List<Held> heldFor(Ask ask) {
        return ABOUT_HELD.contains(ask) ? List.of(Held.POSITION) : List.of(Held.values());
    }

    private void of(Instrument instrument, Ask ask, String side, List<String> given, List<Held> helds) {
        for (Held held : helds) {
            for (MarginMode mode : policy.modes()) {
                boolean possible = (held != Held.ELSEWHERE || instruments.size() > 1)
                        && (held != Held.OTHER_MODE || policy.modes().size() > 1);
                if (possible) {
                    String word = mode.name().toLowerCase(Locale.ROOT);
                    all.add(situation(instrument, ask, side, word, held).with(given(instrument, given)));
                }
            }
        }
    }

    private Situation situation(Instrument instrument, Ask ask, String side, String mode, Held held) {
        Map<Knob, BigDecimal> numbers = new EnumMap<>(Knob.class);
        BigDecimal price = Samples.onStep(PRICE, Knob.PRICE.step(instrument)).max(Knob.PRICE.step(instrument));
        BigDecimal one = Samples.notional(instrument, price);
        BigDecimal step = Knob.QUANTITY.step(instrument);
        BigDecimal quantity = Samples.onStep(NOTIONAL.divide(one, 8, RoundingMode.HALF_EVEN), step)
                .max(step);
        numbers.put(Knob.PRICE, price);
        numbers.put(Knob.QUANTITY, quantity);
        numbers.put(Knob.LEVERAGE, BigDecimal.valueOf(2));
        numbers.put(Knob.BALANCE, RICH);
        numbers.put(Knob.MARGIN, NOTIONAL.divide(BigDecimal.valueOf(2)));
        numbers.put(Knob.AMOUNT, ask == Ask.OPEN_WITH_STOP ? price.divide(BigDecimal.valueOf(2)) : BigDecimal.ONE);
        return new Situation(
                instrument, other(instrument), settle(instrument), mode, side, held, ask, numbers, List.of());
    }

    private Instrument other(Instrument instrument) {
        return policy.instruments().values().stream()
                .filter(one -> !one.symbol().equals(instrument.symbol()))
                .findFirst()
                .orElse(instrument);
    }

    private String settle(Instrument instrument) {
        return DataSchema.of(policy).settle().orElse(instrument.settle());
    }

    /** With what must be known in any case: the price of what is borrowed. */
    private List<String> given(Instrument instrument, List<String> given) {
        List<String> all = new ArrayList<>(given);
        if (readsAge && given.stream().noneMatch(step -> step.startsWith(OPENED))) {
            all.add(OPENED + "2020-01-01");
        }
        if (instrument.kind() == InstrumentKind.SPOT_MARGIN
                && !instrument.base().equals(settle(instrument))) {
            all.add("1 " + instrument.base() + " is worth " + PRICE.toPlainString() + " " + settle(instrument));
        }
        return all;
    }

    /** Each value of each own attribute and setting that has few. */
    private List<String> attributes(Instrument instrument) {
        List<String> given = new ArrayList<>();
        if (readsAge) {
            given.add(OPENED + "2026-05-31");
        }
        for (Attribute attribute : policy.attributes()) {
            boolean own = attribute.origin() == Attribute.Origin.OWN || attribute.origin() == Attribute.Origin.SETTING;
            if (own && attribute.subject() == Subject.ACCOUNT) {
                values(attribute.type())
                        .forEach(value -> given.add("the account's " + attribute.name() + " is " + value));
            } else if (own && attribute.subject() == Subject.MARKET) {
                values(attribute.type())
                        .forEach(value -> given.add(
                                "the market's " + attribute.name() + " of " + instrument.symbol() + " is " + value));
            }
        }
        return given;
    }

    private static List<String> values(Type type) {
        if (type instanceof Type.Choice choice) {
            return choice.values();
        }
        if (type instanceof Type.Truth) {
            return List.of("true", "false");
        }
        if (type instanceof Type.Leverage) {
            return List.of("1x", "50x");
        }
        return type instanceof Type.Quantity ? List.of("0", "0.1", "1", "100") : List.of();
    }
}
