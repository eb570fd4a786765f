package dev.plimsoll.assessment;

import dev.plimsoll.margin.Bracket;
import dev.plimsoll.margin.BracketTable;
import dev.plimsoll.model.BuiltinCheck;
import dev.plimsoll.value.Fault;
import dev.plimsoll.value.FaultCode;
import dev.plimsoll.value.Scalar;
import dev.plimsoll.value.Value;
import dev.plimsoll.vocabulary.Action;
import dev.plimsoll.vocabulary.Attribute;
import dev.plimsoll.vocabulary.Subject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the built-in checks find: whether each refuses the request. Each is found when it is first asked for. */
final class Checks {
    private static final Map<String, BuiltinCheck> NAMED =
            Stream.of(BuiltinCheck.values()).collect(Collectors.toUnmodifiableMap(BuiltinCheck::word, check -> check));

    private final Asked asked;
    private final ExactRequest request;
    private final Map<BuiltinCheck, Value> found = new EnumMap<>(BuiltinCheck.class);
    private final Lazy<List<Bucket>> buckets;

    Checks(Asked asked) {
        this.asked = asked;
        this.request = asked.request();
        this.buckets = Lazy.of(() -> Bucket.of(asked));
    }

    Value read(String name) {
        return read(Objects.requireNonNull(NAMED.get(name), name));
    }

    Value read(BuiltinCheck check) {
        Value known = found.get(check);
        if (known == null) {
            known = find(check);
            found.put(check, known);
        }
        return known;
    }

    private Value find(BuiltinCheck check) {
        return switch (check) {
            case NO_CHANGE -> NoChange.of(asked);
            case MODE_CONFLICT -> Value.of(asked.opens() && conflictingMode().isPresent());
            case REDUCE_ONLY -> Value.of(asked.target().map(Target::exceeds).orElse(false));
            case BEYOND_LAST_BRACKET -> beyondLastBracket();
            case INSUFFICIENT_MARGIN -> any(Bucket::isShort);
            case WOULD_LIQUIDATE -> any(bucket -> bucket.liquidatable().get());
            case WITHDRAWABLE -> withdrawable();
            case SUM_OF_POSITIONS -> Value.Truth.FALSE;
        };
    }

    /** Whether margin is looked at: never where something is only reduced. It is not asked of what only puts in. */
    private boolean looksAtMargin() {
        return !asked.onlyReduces() && !request.action().equals(Action.SET_POSITION_MODE);
    }

    private Value any(Function<Bucket, Value> refuses) {
        if (!looksAtMargin()) {
            return Value.Truth.FALSE;
        }
        Optional<Fault> fault = asked.afterwards().fault();
        if (fault.isPresent()) {
            return new Value.Failed(fault.get());
        }
        for (Bucket bucket : buckets.get()) {
            Value refused = refuses(bucket, refuses);
            if (!refused.equals(Value.Truth.FALSE)) {
                return refused;
            }
        }
        return Value.Truth.FALSE;
    }

    private static Value refuses(Bucket bucket, Function<Bucket, Value> refuses) {
        Value touched = bucket.isTouched();
        return touched.equals(Value.Truth.TRUE) ? refuses.apply(bucket) : touched;
    }

    /** The buckets in which margin is looked at. */
    List<Bucket> touchedBuckets() {
        return looksAtMargin()
                ? buckets.get().stream()
                        .filter(bucket -> bucket.isTouched().equals(Value.Truth.TRUE))
                        .toList()
                : List.of();
    }

    /** The bucket that would hold too little. */
    Optional<Bucket> shortBucket() {
        return refusing(Bucket::isShort);
    }

    /** The bucket that would be liquidated. */
    Optional<Bucket> liquidatedBucket() {
        return refusing(bucket -> bucket.liquidatable().get());
    }

    private Optional<Bucket> refusing(Function<Bucket, Value> refuses) {
        return buckets.get().stream()
                .filter(bucket -> refuses(bucket, refuses).equals(Value.Truth.TRUE))
                .findFirst();
    }

    /** The mode of a position or order on the instrument that is not the one opened in. */
    Optional<String> conflictingMode() {
        if (asked.target().isEmpty()) {
            return Optional.empty();
        }
        Place place = asked.target().get().place();
        Ledger ledger = asked.before().ledger();
        return ledger.positions().stream()
                .filter(held -> held.instrument().equals(place.instrument()) && held.mode() != place.mode())
                .map(held -> held.mode().word())
                .findFirst()
                .or(() -> ledger.orders().stream()
                        .filter(order -> order.instrument().equals(place.instrument()) && order.mode() != place.mode())
                        .map(order -> order.mode().word())
                        .findFirst());
    }

    /**
     * Whether the position held afterwards is larger than the last closed bracket of some table, or what must be held
     * cannot be said because some position or order would be.
     */
    private Value beyondLastBracket() {
        if (asked.target().isEmpty() || !looksAtMargin()) {
            return Value.Truth.FALSE;
        }
        if (isBeyond(asked.afterwards().fault())) {
            return Value.Truth.TRUE;
        }
        PositionState position = asked.positionAfter(asked.target().get());
        for (BracketTable table : asked.before().rules().policy().tables().values()) {
            if (isBeyond(table, position)) {
                return Value.Truth.TRUE;
            }
        }
        return Value.of(
                pool(true).initialMargin() instanceof Value.Failed failed && isBeyond(Optional.of(failed.fault())));
    }

    private static boolean isBeyond(Optional<Fault> fault) {
        return fault.map(found -> found.code() == FaultCode.BEYOND_LAST_BRACKET).orElse(false);
    }

    private boolean isBeyond(BracketTable table, PositionState position) {
        List<Bracket> rows = table.rows(position.instrument());
        Optional<Attribute> by = asked.before().rules().vocabulary().attribute(Subject.POSITION, table.by());
        boolean isClosed = !rows.isEmpty() && rows.get(rows.size() - 1).bound().isPresent();
        return isClosed
                && by.isPresent()
                && position.read(by.get()) instanceof Value.Number key
                && table.row(position.instrument(), key.scalar()).isEmpty();
    }

    private Value withdrawable() {
        if (!request.action().equals(Action.WITHDRAW)) {
            return Value.Truth.FALSE;
        }
        Scalar amount = request.number(ExactRequest.Number.AMOUNT).orElse(Scalar.ZERO);
        return isThere(amount)
                ? Bucket.compare(takenAway(), pool(false).withdrawable(), order -> order > 0)
                : Value.Truth.TRUE;
    }

    /** Whether so much of the asset is in the wallet, isolated margins aside. */
    boolean isThere(Scalar amount) {
        return amount.compareTo(asked.before().free(asked.asset())) <= 0;
    }

    /** What the withdrawal takes away from what stands behind the pool: in a common pool after haircuts. */
    Value takenAway() {
        return Numbers.minus(pool(false).balance(), pool(true).balance());
    }

    private PoolState pool(boolean after) {
        return (after ? asked.after() : asked.before()).pool(asked.currency());
    }

    /**
     * What may be taken out of an asset at most: of a pool's currency what the pool does not need, of what stands behind
     * none all that is there. Not known in a common pool, where it depends on the collateral rules.
     */
    Optional<Value> mayBeTakenOut() {
        if (asked.before().rules().isPooled()) {
            return Optional.empty();
        }
        String asset = asked.asset();
        return Optional.of(
                asset.equals(asked.currency())
                        ? pool(false).withdrawable()
                        : Value.of(asked.before().free(asset)));
    }
}
