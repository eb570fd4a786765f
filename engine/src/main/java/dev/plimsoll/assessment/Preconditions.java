package dev.plimsoll.assessment;

import dev.plimsoll.account.Datum;
import dev.plimsoll.account.MarginMode;
import dev.plimsoll.account.Request;
import dev.plimsoll.diagnostic.Suggestions;
import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.model.Dates;
import dev.plimsoll.type.Type;
import dev.plimsoll.value.Fault;
import dev.plimsoll.value.FaultCode;
import dev.plimsoll.value.Value;
import dev.plimsoll.vocabulary.Action;
import dev.plimsoll.vocabulary.Attribute;
import dev.plimsoll.vocabulary.Vocabulary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What must be in order before a request is looked at: the policy in effect, the request's fields, the state it needs. */
final class Preconditions {
    private final AccountState state;
    private final CheckedPolicy policy;
    private final List<Fault> faults = new ArrayList<>();

    private Preconditions(AccountState state) {
        this.state = state;
        this.policy = state.rules().policy();
    }

    /** Why a policy does not speak now. */
    static Optional<Fault> effective(Basis basis) {
        Optional<Dates> dates = basis.rules().policy().effective();
        if (dates.isEmpty()) {
            return Optional.empty();
        }
        Optional<Instant> now = basis.time();
        if (now.isEmpty()) {
            return Optional.of(((Value.Failed) basis.now()).fault());
        }
        return dates.get().contain(now.get())
                ? Optional.empty()
                : Optional.of(new Fault(
                        FaultCode.NOT_EFFECTIVE,
                        "policy.effective",
                        "the policy is not in effect at " + now.get() + ": " + text(dates.get())));
    }

    private static String text(Dates dates) {
        return "from " + dates.from()
                + dates.until().map(until -> " until " + until).orElse("");
    }

    /** Everything that is wrong; what is asked for can be computed if it is empty. */
    static List<Fault> of(Request request, AccountState state) {
        Preconditions preconditions = new Preconditions(state);
        preconditions.check(request);
        return preconditions.faults;
    }

    private void check(Request request) {
        effective(state.basis()).ifPresent(faults::add);
        Optional<Action> action = state.rules().vocabulary().action(request.action());
        if (action.isEmpty()) {
            invalid("action", "there is no action `" + request.action() + "`" + meant(request.action()));
            return;
        }
        faults.addAll(RequestFields.check(request, action.get(), state.rules().vocabulary()));
        request.mode().ifPresent(mode -> known(mode, "mode"));
        request.newMode().ifPresent(mode -> known(mode, "new_mode"));
        request.instrument().ifPresent(this::instrument);
        if (!faults.isEmpty()) {
            return;
        }
        faults.addAll(AccountFaults.of(state));
        ExactRequest exact = ExactRequest.of(action.get(), request);
        setting(exact);
        asset(exact);
        if (faults.isEmpty()) {
            margin(exact);
            price(exact);
        }
    }

    private String meant(String word) {
        return Suggestions.closest(
                        word,
                        state.rules().vocabulary().actions().stream()
                                .map(Action::word)
                                .toList())
                .map(known -> "; did you mean `" + known + "`?")
                .orElse("");
    }

    private void known(MarginMode mode, String field) {
        if (!policy.modes().contains(mode)) {
            invalid(field, "the policy has no mode `" + mode.word() + "`");
        }
    }

    private void instrument(String symbol) {
        if (state.rules().instrument(symbol) == null) {
            faults.add(new Fault(
                    FaultCode.UNKNOWN_INSTRUMENT,
                    "request.instrument",
                    "the policy knows no instrument `" + symbol + "`"));
        } else {
            state.unusable(symbol, "request").ifPresent(faults::add);
        }
    }

    /** What a setting is to become must be of its type. */
    private void setting(ExactRequest request) {
        Optional<Attribute> setting = state.rules().vocabulary().settingOf(request.action());
        Optional<Datum> given = setting.flatMap(known -> request.setting(known.name()));
        if (setting.isEmpty() || given.isEmpty()) {
            return;
        }
        Value value = DatumReader.requested(setting.get(), given.get());
        if (value instanceof Value.Failed failed) {
            faults.add(failed.fault());
        } else if (setting.get().type() instanceof Type.Instrument
                && value instanceof Value.Word word
                && state.rules().instrument(word.text()) == null) {
            faults.add(new Fault(
                    FaultCode.UNKNOWN_INSTRUMENT,
                    "request." + Vocabulary.newOf(setting.get().name()),
                    "the policy knows no instrument `" + word.text() + "`"));
        }
    }

    /** Isolated margin is moved in the instrument's settlement currency; what is paid in or out must be an asset known. */
    private void asset(ExactRequest request) {
        Optional<String> asset = request.asset();
        if (asset.isEmpty()) {
            return;
        }
        if (request.instrument().isPresent()) {
            String settle = state.settleOf(request.instrument().get());
            if (!asset.get().equals(settle)) {
                invalid(
                        "asset",
                        "`" + request.instrument().get() + "` is margined in " + settle + ", not in " + asset.get());
            }
        } else if (!state.ledger().balances().containsKey(asset.get())
                && !Assets.known(state).contains(asset.get())) {
            invalid("asset", "no instrument, balance or price is in `" + asset.get() + "`");
        }
    }

    /** Only what is isolated afterwards has a margin of its own; what only reduces ignores it. */
    private void margin(ExactRequest request) {
        if (request.number(ExactRequest.Number.MARGIN).isEmpty() || onlyReduces(request)) {
            return;
        }
        boolean isCross = request.action().equals(Action.SWITCH_MODE)
                ? request.newMode().equals(Optional.of(MarginMode.CROSS))
                : Places.of(request, state).stream().allMatch(place -> place.mode() == MarginMode.CROSS);
        if (isCross) {
            invalid("margin", "a margin is given, but what is cross has none of its own");
        }
    }

    private boolean onlyReduces(ExactRequest request) {
        return request.opensOrRests()
                && (request.reduceOnly()
                        || Places.of(request, state).stream().allMatch(place -> isReduced(place, request)));
    }

    private boolean isReduced(Place place, ExactRequest request) {
        Optional<Held> opposite =
                state.at(place).held().filter(held -> !request.side().equals(Optional.of(held.side())));
        return opposite.isPresent()
                && request.number(ExactRequest.Number.QUANTITY)
                        .filter(quantity -> quantity.compareTo(opposite.get().quantity()) <= 0)
                        .isPresent();
    }

    /** A trade needs the mark price of its instrument, and so does whatever concerns something held or resting there. */
    private void price(ExactRequest request) {
        Optional<String> instrument = request.instrument();
        if (instrument.isEmpty()) {
            return;
        }
        String symbol = instrument.get();
        boolean isNeeded = request.opensOrRests()
                || request.reducesOrCloses()
                || state.ledger().positions().stream()
                        .anyMatch(held -> held.instrument().equals(symbol))
                || state.ledger().orders().stream()
                        .anyMatch(order -> order.instrument().equals(symbol));
        if (isNeeded && state.mark(symbol) instanceof Value.Failed failed) {
            faults.add(failed.fault());
        }
    }

    private void invalid(String field, String message) {
        faults.add(new Fault(FaultCode.INVALID_REQUEST, "request." + field, message));
    }
}
