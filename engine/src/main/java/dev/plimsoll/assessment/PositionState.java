package dev.plimsoll.assessment;

import dev.plimsoll.account.Side;
import dev.plimsoll.model.Rule.Requirement;
import dev.plimsoll.value.Fault;
import dev.plimsoll.value.Scalar;
import dev.plimsoll.value.Value;
import dev.plimsoll.vocabulary.Attribute;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place with what is held there and its amounts by the {@link Contract} of its instrument: 0 where nothing is held.
 */
final class PositionState implements Element {
    private final AccountState state;
    private final Place place;
    private final @Nullable Held held;
    private @Nullable String currency;
    private @Nullable Contract contract;
    private @Nullable String about;
    private final Lazy<Value> mark = Lazy.of(this::findMark);
    private final Lazy<Value> initialAlone = Lazy.of(() -> findAlone(Requirement.INITIAL));
    private final Lazy<Value> maintenanceAlone = Lazy.of(() -> findAlone(Requirement.MAINTENANCE));
    private final Lazy<Value> initialMargin = Lazy.of(() -> findRequirement(Requirement.INITIAL));
    private final Lazy<Value> maintenanceMargin = Lazy.of(() -> findRequirement(Requirement.MAINTENANCE));
    private final Lazy<SolvedPrice> liquidationPrice = Lazy.of(() -> PriceSolver.liquidation(this));
    private final Lazy<SolvedPrice> bankruptcyPrice = Lazy.of(() -> PriceSolver.bankruptcy(this));

    PositionState(AccountState state, Place place, @Nullable Held held) {
        this.state = state;
        this.place = place;
        this.held = held;
    }

    AccountState state() {
        return state;
    }

    Place place() {
        return place;
    }

    String instrument() {
        return place.instrument();
    }

    String settle() {
        return state.settleOf(place.instrument());
    }

    /** The currency of its pool. */
    String currency() {
        String known = currency;
        if (known == null) {
            known = state.poolOf(place.instrument());
            currency = known;
        }
        return known;
    }

    /** An amount of it in the currency of its pool. */
    Value inPool(Value amount) {
        return state.inPool(amount, place.instrument());
    }

    Contract contract() {
        Contract known = contract;
        if (known == null) {
            known = state.rules().contract(place.instrument());
            contract = known;
        }
        return known;
    }

    Optional<Held> held() {
        return Optional.ofNullable(held);
    }

    boolean isHeld() {
        return held != null;
    }

    /** What it is in a sentence: {@code position BTC-USDT long isolated}. */
    String about() {
        String known = about;
        if (known == null) {
            known = "position " + place.instrument()
                    + side().map(side -> " " + side.word()).orElse("") + " "
                    + place.mode().word();
            about = known;
        }
        return known;
    }

    Optional<Side> side() {
        return held == null ? place.side() : Optional.of(held.side());
    }

    Scalar quantity() {
        return held == null ? Scalar.ZERO : held.quantity();
    }

    Scalar leverage() {
        return held == null ? state.defaults().leverage(place.instrument(), place.side()) : held.leverage();
    }

    /** What is given for an own attribute or a setting. */
    Optional<Stated> stated(Attribute attribute) {
        return state.defaults().stated(attribute, place, held());
    }

    /** The isolated margin; absent in cross mode. */
    Optional<Scalar> margin() {
        return switch (place.mode()) {
            case CROSS -> Optional.empty();
            case ISOLATED -> Optional.of(held == null ? Scalar.ZERO : held.margin());
        };
    }

    Value mark() {
        return mark.get();
    }

    private Value findMark() {
        Optional<Fault> fault = state.unusable(place.instrument(), path());
        return fault.isPresent() ? new Value.Failed(fault.get()) : state.mark(place.instrument());
    }

    Value notional() {
        return held == null
                ? Numbers.ZERO
                : Numbers.map(mark(), price -> contract().value(held.quantity(), price));
    }

    Value entryNotional() {
        if (held == null) {
            return Numbers.ZERO;
        }
        Optional<Fault> fault = state.unusable(place.instrument(), path());
        return fault.isPresent()
                ? new Value.Failed(fault.get())
                : Value.of(contract().entryValue(held));
    }

    Value unrealizedPnl() {
        if (held == null) {
            return Numbers.ZERO;
        }
        return Numbers.map(mark(), price -> contract().gain(held, held.quantity(), price));
    }

    /** Isolated: margin and unrealized P&L. Cross: the unrealized P&L alone, as its collateral is the pool. */
    Value equity() {
        return margin().map(margin -> Numbers.map(unrealizedPnl(), margin::plus))
                .orElseGet(this::unrealizedPnl);
    }

    Value initialMargin() {
        return initialMargin.get();
    }

    Value maintenanceMargin() {
        return maintenanceMargin.get();
    }

    /** What the rules on positions ask for it; an isolated one is a bucket, of which rules on instruments ask as well. */
    private Value findRequirement(Requirement requirement) {
        return held != null && held.isIsolated()
                ? new InstrumentMargin(state, requirement, place, List.of(this)).whole()
                : alone(requirement);
    }

    /** What the rules on positions ask for it. */
    Value alone(Requirement requirement) {
        return switch (requirement) {
            case INITIAL -> initialAlone.get();
            case MAINTENANCE -> maintenanceAlone.get();
        };
    }

    private Value findAlone(Requirement requirement) {
        if (held == null) {
            return Numbers.ZERO;
        }
        PositionState unmoved = state.unmoved(this);
        if (unmoved != null) {
            return unmoved.alone(requirement);
        }
        return mark() instanceof Value.Number ? state.requirements().ofPosition(requirement, this) : mark();
    }

    /** Where the policy's own triggers liquidate it, along the mark price of its instrument. */
    SolvedPrice liquidationPrice() {
        return liquidationPrice.get();
    }

    /** Where its equity (isolated) or the pool's (cross) is 0, along the mark price of its instrument. */
    SolvedPrice bankruptcyPrice() {
        return bankruptcyPrice.get();
    }

    /** The pool that stands behind it in cross mode. */
    PoolState pool() {
        return state.pool(currency());
    }

    StateContext context() {
        return StateContext.ofPosition(this);
    }

    /** Where it stands in the account; for an empty place the place itself. */
    String path() {
        return held == null ? "position" : held.path();
    }

    @Override
    public Value read(Attribute attribute) {
        return PositionReader.read(this, attribute);
    }

    @Override
    public Optional<String> instrumentInContext() {
        return Optional.of(place.instrument());
    }
}
