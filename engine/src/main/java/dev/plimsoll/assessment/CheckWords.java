package dev.plimsoll.assessment;

import dev.plimsoll.account.MarginMode;
import dev.plimsoll.account.PositionMode;
import dev.plimsoll.model.BuiltinCheck;
import dev.plimsoll.type.Type;
import dev.plimsoll.type.Unit;
import dev.plimsoll.value.Scalar;
import dev.plimsoll.value.Value;
import dev.plimsoll.vocabulary.Action;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a built-in check that refuses says, what it looked at, and what would make it pass where that is plain. */
final class CheckWords {
    private static final Type SETTLE = Type.amount(Unit.SETTLE);
    private static final Type QUANTITY = Type.amount(Unit.QUANTITY);
    private static final Type POOL = Type.amount(Unit.POOL);
    private static final Type ASSET = Type.amount(Unit.ASSET);

    private final Asked asked;
    private final Checks checks;
    private final Units units;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, String> passesIf = new LinkedHashMap<>();
    private String message = "";

    private CheckWords(Asked asked, Checks checks) {
        this.asked = asked;
        this.checks = checks;
        this.units = asked.units();
    }

    static CheckWords of(BuiltinCheck check, Asked asked, Checks checks) {
        CheckWords words = new CheckWords(asked, checks);
        words.say(check);
        return words;
    }

    /** Why a check does not refuse. */
    static String passed(BuiltinCheck check, Asked asked, Checks checks) {
        return switch (check) {
            case NO_CHANGE -> "the request changes something or sets nothing";
            case MODE_CONFLICT -> "nothing on the instrument is in another mode, or nothing is opened";
            case REDUCE_ONLY -> "no more is reduced than is held";
            case BEYOND_LAST_BRACKET -> "no position would be beyond its last bracket";
            case INSUFFICIENT_MARGIN -> covered(asked, checks);
            case WOULD_LIQUIDATE -> "no liquidation would be due";
            case WITHDRAWABLE, SUM_OF_POSITIONS -> "no more is taken out than may be";
        };
    }

    private static String covered(Asked asked, Checks checks) {
        CheckWords words = new CheckWords(asked, checks);
        List<String> covered = checks.touchedBuckets().stream()
                .map(bucket -> "`after." + bucket.path() + ".equity` covers the initial margin: "
                        + ValueText.pair(
                                bucket.equityAfter().get(),
                                bucket.amount(),
                                bucket.initialAfter().get(),
                                bucket.amount(),
                                false,
                                words.units))
                .toList();
        return covered.isEmpty() ? "no more margin is asked for and no equity is lost" : String.join("; ", covered);
    }

    String message() {
        return message;
    }

    Map<String, String> values() {
        return values;
    }

    Map<String, String> passesIf() {
        return passesIf;
    }

    private void say(BuiltinCheck check) {
        switch (check) {
            case NO_CHANGE -> noChange();
            case MODE_CONFLICT -> modeConflict();
            case REDUCE_ONLY -> reduceOnly();
            case BEYOND_LAST_BRACKET -> beyondLastBracket();
            case INSUFFICIENT_MARGIN -> insufficientMargin();
            case WOULD_LIQUIDATE -> wouldLiquidate();
            case WITHDRAWABLE -> withdrawable();
            case SUM_OF_POSITIONS -> message = "the sum over the positions counts";
        }
    }

    private String text(Value value, Type type) {
        return ValueText.of(value, type, false, units);
    }

    private String note(String path, Value value, Type type) {
        String text = text(value, type);
        values.put(path, text);
        return text;
    }

    /** Two amounts that are compared, told apart. */
    private ValueText.Sides notes(String path, Value value, String otherPath, Value other, Type type) {
        return notes(path, value, type, otherPath, other, type);
    }

    private ValueText.Sides notes(String path, Value value, Type type, String otherPath, Value other, Type otherType) {
        ValueText.Sides sides = ValueText.sides(value, type, other, otherType, false, units);
        values.put(path, sides.left());
        values.put(otherPath, sides.right());
        return sides;
    }

    private void noChange() {
        Action action = asked.action();
        ExactRequest request = asked.request();
        if (action.equals(Action.SWITCH_MODE)) {
            String mode = request.newMode().map(MarginMode::word).orElse("");
            values.put("new_mode", mode);
            message = "the margin mode is " + mode + " already";
        } else if (action.equals(Action.SET_LEVERAGE)) {
            Scalar leverage = request.number(ExactRequest.Number.LEVERAGE).orElse(Scalar.ONE);
            message = "the leverage is " + note("leverage", Value.of(leverage), Type.LEVERAGE) + " already";
        } else if (action.equals(Action.SET_POSITION_MODE)) {
            String mode = request.newPositionMode().map(PositionMode::word).orElse("");
            values.put("new_position_mode", mode);
            message = "the position mode is " + mode + " already";
        } else {
            message = "`" + action.word().substring("set_".length()) + "` has this value already";
        }
    }

    private void modeConflict() {
        String mode = asked.target().map(target -> target.place().mode().word()).orElse("");
        String held = checks.conflictingMode().orElse("");
        values.put("mode", mode);
        values.put("held", held);
        passesIf.put("mode", held);
        message =
                "what is held or ordered on `" + asked.instrumentSymbol().orElse("") + "` is " + held + ", not " + mode;
    }

    private void reduceOnly() {
        Target target = asked.target().orElseThrow();
        Scalar held = target.quantity().minus(target.opens());
        String there = notes("quantity", Value.of(target.quantity()), "held", Value.of(held), QUANTITY)
                .right();
        if (held.signum() > 0) {
            passesIf.put("quantity", ValueText.plain(held, RoundingMode.FLOOR));
        }
        message = held.signum() > 0
                ? "only " + there + " is held to be reduced"
                : "nothing is held on `" + asked.instrumentSymbol().orElse("") + "` to be reduced";
    }

    private void beyondLastBracket() {
        asked.target().ifPresent(target -> {
            PositionState position = asked.positionAfter(target);
            note("after.position.quantity", Value.of(position.quantity()), QUANTITY);
            note("after.position.notional", position.notional(), SETTLE);
        });
        message = "the position would be beyond the last bracket for `"
                + asked.instrumentSymbol().orElse("") + "`";
    }

    private void insufficientMargin() {
        Bucket bucket = checks.shortBucket().orElseThrow();
        if (bucket.isOverdrawn().get()) {
            Scalar amount = asked.request().number(ExactRequest.Number.AMOUNT).orElse(Scalar.ZERO);
            Value there = Value.of(asked.target()
                    .flatMap(target -> asked.position(target).held())
                    .map(Held::margin)
                    .orElse(Scalar.ZERO));
            String margin = notes("amount", Value.of(amount), "position.margin", there, SETTLE)
                    .right();
            message = "only " + margin + " of margin is there to be taken out";
            return;
        }
        String path = "after." + bucket.path();
        Type amount = bucket.amount();
        ValueText.Sides sides = notes(
                path + ".equity",
                bucket.equityAfter().get(),
                path + ".initial_margin",
                bucket.initialAfter().get(),
                amount);
        if (bucket.allocates()) {
            notes(
                    "margin",
                    Value.of(asked.target().map(Target::allocated).orElse(Scalar.ZERO)),
                    SETTLE,
                    "cross.available",
                    asked.before().pool(asked.currency()).available(),
                    POOL);
        }
        message = "the " + (bucket.path().equals("cross") ? "pool" : "position") + " would hold " + sides.left()
                + " against an initial margin of " + sides.right();
    }

    private void wouldLiquidate() {
        Optional<Bucket> bucket = checks.liquidatedBucket();
        String path = bucket.map(Bucket::path).orElse("cross");
        bucket.ifPresent(there -> {
            notes(
                    "after." + path + ".equity",
                    there.equityAfter().get(),
                    "after." + path + ".maintenance_margin",
                    there.maintenanceAfter().get(),
                    there.amount());
        });
        message = "the " + (path.equals("cross") ? "pool" : "position") + " would be liquidated at once";
    }

    private void withdrawable() {
        Scalar amount = asked.request().number(ExactRequest.Number.AMOUNT).orElse(Scalar.ZERO);
        note("amount", Value.of(amount), ASSET);
        Optional<Value> most = checks.mayBeTakenOut();
        if (most.isPresent()) {
            ValueText.Sides sides = notes("amount", Value.of(amount), "withdrawable", most.get(), ASSET);
            message = "at most " + sides.right() + " may be withdrawn";
            if (most.get() instanceof Value.Number number && number.scalar().signum() > 0) {
                passesIf.put("amount", ValueText.plain(number.scalar(), RoundingMode.FLOOR));
            }
            return;
        }
        Value there = Value.of(asked.before().free(asked.asset()));
        if (checks.isThere(amount)) {
            ValueText.Sides sides = notes(
                    "collateral",
                    checks.takenAway(),
                    "withdrawable",
                    asked.before().pool(asked.currency()).withdrawable(),
                    POOL);
            message = "the pool would lose " + sides.left() + " of collateral, and at most " + sides.right()
                    + " may be taken out";
        } else {
            message = "only "
                    + notes("amount", Value.of(amount), "balance", there, ASSET).right() + " is there to be withdrawn";
        }
    }
}
