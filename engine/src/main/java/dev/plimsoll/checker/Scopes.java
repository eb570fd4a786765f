package dev.plimsoll.checker;

import dev.plimsoll.model.Rule;
import dev.plimsoll.vocabulary.Subject;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** What names mean in each kind of statement. */
final class Scopes {
    /** Subjects that have an instrument where the rule's subject has one. */
    private static final Set<Subject> OF_INSTRUMENT =
            EnumSet.of(Subject.REQUEST, Subject.POSITION, Subject.INSTRUMENT, Subject.MARKET, Subject.LIQUIDATION);

    private static final Scope REQUEST = scope(
            "a rule on requests",
            Subject.REQUEST,
            EnumSet.of(
                    Subject.REQUEST,
                    Subject.POSITION,
                    Subject.CROSS,
                    Subject.ACCOUNT,
                    Subject.INSTRUMENT,
                    Subject.MARKET,
                    Subject.INSURANCE_FUND),
            true,
            false);

    private Scopes() {}

    static Scope request() {
        return REQUEST;
    }

    /** Assessment rules and properties of a scope. */
    static Scope health(dev.plimsoll.vocabulary.Scope scope, boolean liquidation) {
        return switch (scope) {
            case POSITION -> scope("a rule on positions", Subject.POSITION, ofPosition(), false, liquidation);
            case CROSS -> scope("a rule on the pool", Subject.CROSS, ofPool(), false, liquidation);
            case ACCOUNT -> scope("a rule on the account", Subject.ACCOUNT, ofPool(), false, liquidation);
        };
    }

    static Scope margin(Rule.Holder holder) {
        return switch (holder) {
            case POSITION -> scope("a margin rule of positions", Subject.POSITION, ofPosition(), false, false);
            case CROSS -> scope("a margin rule of the pool", Subject.CROSS, ofPool(), false, false);
            case INSTRUMENT -> {
                Set<Subject> visible = ofPosition();
                visible.remove(Subject.POSITION);
                yield scope("a margin rule of an instrument", Subject.INSTRUMENT, visible, false, false);
            }
        };
    }

    static Scope collateral() {
        Set<Subject> visible = ofPool();
        visible.add(Subject.BALANCE);
        return scope("a collateral rule", Subject.BALANCE, visible, false, false);
    }

    /** The condition of {@code group NAME is instruments where COND}. */
    static Scope group() {
        return scope("the condition of a group", Subject.INSTRUMENT, EnumSet.of(Subject.INSTRUMENT), false, false);
    }

    /** A named expression on its own: any of its uses may give its names a meaning. */
    static Scope let() {
        Set<Subject> visible = EnumSet.of(
                Subject.REQUEST,
                Subject.POSITION,
                Subject.CROSS,
                Subject.ACCOUNT,
                Subject.BALANCE,
                Subject.INSTRUMENT,
                Subject.MARKET,
                Subject.INSURANCE_FUND);
        return scope("a named expression", Subject.POSITION, visible, true, false)
                .dottedOnly();
    }

    private static Set<Subject> ofPosition() {
        return EnumSet.of(
                Subject.POSITION,
                Subject.CROSS,
                Subject.ACCOUNT,
                Subject.INSTRUMENT,
                Subject.MARKET,
                Subject.INSURANCE_FUND);
    }

    private static Set<Subject> ofPool() {
        return EnumSet.of(Subject.CROSS, Subject.ACCOUNT, Subject.INSURANCE_FUND);
    }

    private static Scope scope(String topic, Subject bare, Set<Subject> visible, boolean request, boolean liquidation) {
        Map<Subject, String> instruments = new EnumMap<>(Subject.class);
        if (visible.contains(Subject.INSTRUMENT)) {
            OF_INSTRUMENT.forEach(subject -> instruments.put(subject, Scope.INSTRUMENT));
        }
        Map<Subject, String> assets = new EnumMap<>(Subject.class);
        assets.put(Subject.REQUEST, Scope.ASSET);
        assets.put(Subject.BALANCE, Scope.ASSET);
        Set<Subject> poolSettled = EnumSet.noneOf(Subject.class);
        if (!visible.contains(Subject.INSTRUMENT)) {
            poolSettled.add(Subject.LIQUIDATION);
        }
        return new Scope(
                topic, bare, true, visible, request, false, liquidation, instruments, assets, poolSettled, Map.of(), 0);
    }
}
