package dev.plimsoll.assessment;

import dev.plimsoll.account.MarginMode;
import dev.plimsoll.model.Rule.Holder;
import dev.plimsoll.model.Rule.Requirement;
import dev.plimsoll.value.FaultCode;
import dev.plimsoll.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is asked for the positions on one instrument in one bucket: the sum of what the rules on positions ask for each,
 * and what the rules {@code of instrument} ask for all, one of which may take the sum's place.
 */
final class InstrumentMargin {
    private final AccountState state;
    private final Requirement requirement;
    private final Place bucket;
    private final List<PositionState> positions;
    private final Lazy<Optional<Value>> asked = Lazy.of(this::findAsked);

    /**
     * @param bucket of the pool without a side; an isolated position is a bucket of its own
     * @param positions those there, at least one
     */
    InstrumentMargin(AccountState state, Requirement requirement, Place bucket, List<PositionState> positions) {
        this.state = state;
        this.requirement = requirement;
        this.bucket = bucket;
        this.positions = positions;
    }

    /** Those of cross positions, by their instruments. */
    static List<InstrumentMargin> of(AccountState state, Requirement requirement, List<PositionState> positions) {
        Map<String, List<PositionState>> byInstrument = new TreeMap<>();
        for (PositionState position : positions) {
            byInstrument
                    .computeIfAbsent(position.instrument(), symbol -> new ArrayList<>())
                    .add(position);
        }
        List<InstrumentMargin> all = new ArrayList<>();
        byInstrument.forEach((symbol, there) -> all.add(new InstrumentMargin(
                state, requirement, new Place(symbol, MarginMode.CROSS, Optional.empty()), there)));
        return all;
    }

    /** An amount of it in the currency of its pool. */
    Value inPool(Value amount) {
        return state.inPool(amount, bucket.instrument());
    }

    /** The higher of both, unless one takes the other's place. */
    Value whole() {
        return !state.rules().has(requirement, Holder.INSTRUMENT)
                ? sum()
                : Numbers.max(sumOrReplacement(), askedOrSum());
    }

    /** What is asked for the positions one by one, or by a rule that takes the place of that sum. */
    Value sumOrReplacement() {
        Value replaced = isSumReplaced();
        if (!(replaced instanceof Value.Truth truth)) {
            return Numbers.amount(replaced, path());
        }
        return truth.holds()
                ? asked.get()
                        .orElseGet(() -> Value.failed(
                                FaultCode.NO_MARGIN_RULE,
                                path(),
                                "no rule `margin " + Requirements.word(requirement) + "` speaks for `"
                                        + bucket.instrument() + "`"))
                : sum();
    }

    /** What the rules on the instrument ask; where none speaks what is asked for the positions. */
    Value askedOrSum() {
        return asked.get().orElseGet(this::sum);
    }

    /** What the rules on the instrument ask; where none speaks nothing. */
    Value askedOrNothing() {
        return asked.get().orElse(Numbers.ZERO);
    }

    private Value sum() {
        Value sum = Numbers.ZERO;
        for (PositionState position : positions) {
            sum = Numbers.plus(sum, position.alone(requirement));
        }
        return sum;
    }

    private Value isSumReplaced() {
        return state.requirements().isSumReplaced(requirement, Holder.INSTRUMENT, context());
    }

    private Optional<Value> findAsked() {
        return state.requirements().highest(requirement, Holder.INSTRUMENT, context(), this::path);
    }

    private StateContext context() {
        return StateContext.ofInstrument(state, bucket);
    }

    private String path() {
        return positions.get(0).path() + "." + Requirements.word(requirement) + "_margin";
    }
}
