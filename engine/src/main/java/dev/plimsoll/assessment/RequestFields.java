package dev.plimsoll.assessment;

import dev.plimsoll.account.Request;
import dev.plimsoll.value.Fault;
import dev.plimsoll.value.FaultCode;
import dev.plimsoll.vocabulary.Action;
import dev.plimsoll.vocabulary.Subject;
import dev.plimsoll.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether a request gives what its action needs, nothing that it does not take, and only numbers of their domains. */
final class RequestFields {
    private static final Map<Action, List<String>> NEEDED = Map.ofEntries(
            Map.entry(Action.OPEN_POSITION, List.of("instrument", "side", "quantity")),
            Map.entry(Action.PLACE_ORDER, List.of("instrument", "side", "quantity")),
            Map.entry(Action.REDUCE_POSITION, List.of("instrument", "quantity")),
            Map.entry(Action.CLOSE_POSITION, List.of("instrument")),
            Map.entry(Action.SWITCH_MODE, List.of("new_mode")),
            Map.entry(Action.SET_LEVERAGE, List.of("instrument", "leverage")),
            Map.entry(Action.SET_POSITION_MODE, List.of("new_position_mode")),
            Map.entry(Action.ADD_MARGIN, List.of("instrument", "amount")),
            Map.entry(Action.REMOVE_MARGIN, List.of("instrument", "amount")),
            Map.entry(Action.DEPOSIT, List.of("amount")),
            Map.entry(Action.WITHDRAW, List.of("amount")),
            Map.entry(Action.BORROW, List.of("amount")),
            Map.entry(Action.REPAY, List.of("amount")));

    /** What an action has an answer to but takes from the account: {@code close_position} closes all. */
    private static final Map<Action, Set<String>> TAKEN_FROM_ACCOUNT =
            Map.of(Action.CLOSE_POSITION, Set.of("quantity"));

    private final Request request;
    private final Action action;
    private final Vocabulary vocabulary;
    private final List<Fault> faults = new ArrayList<>();

    private RequestFields(Request request, Action action, Vocabulary vocabulary) {
        this.request = request;
        this.action = action;
        this.vocabulary = vocabulary;
    }

    static List<Fault> check(Request request, Action action, Vocabulary vocabulary) {
        RequestFields fields = new RequestFields(request, action, vocabulary);
        fields.check();
        return fields.faults;
    }

    private void check() {
        List<String> given = given();
        for (String needed : needed()) {
            if (!given.contains(needed)) {
                fault(needed, "`" + action + "` needs `" + needed + "`");
            }
        }
        Set<String> carried = vocabulary.carried(action);
        Set<String> fromAccount = TAKEN_FROM_ACCOUNT.getOrDefault(action, Set.of());
        for (String field : given) {
            if (!carried.contains(field) || fromAccount.contains(field)) {
                fault(field, "`" + action + "` takes no `" + field + "`");
            }
        }
        for (ExactRequest.Number number : ExactRequest.Number.values()) {
            number.given(request).ifPresent(value -> domain(number, value));
        }
    }

    private List<String> needed() {
        return vocabulary
                .settingOf(action)
                .map(setting -> setting.subject() == Subject.POSITION
                        ? List.of("instrument", Vocabulary.newOf(setting.name()))
                        : List.of(Vocabulary.newOf(setting.name())))
                .orElseGet(() -> NEEDED.getOrDefault(action, List.of()));
    }

    /** The names of the fields that the request gives. */
    private List<String> given() {
        List<String> given = new ArrayList<>();
        add(given, "instrument", request.instrument());
        add(given, "side", request.side());
        for (ExactRequest.Number number : ExactRequest.Number.values()) {
            add(given, number.word(), number.given(request));
        }
        add(given, "mode", request.mode());
        add(given, "new_mode", request.newMode());
        add(given, "new_position_mode", request.newPositionMode());
        add(given, "asset", request.asset());
        add(given, "reduce_only", request.reduceOnly());
        request.settings().keySet().stream().sorted().map(Vocabulary::newOf).forEach(given::add);
        return given;
    }

    private static void add(List<String> given, String field, Optional<?> value) {
        if (value.isPresent()) {
            given.add(field);
        }
    }

    private void domain(ExactRequest.Number number, BigDecimal value) {
        if (number == ExactRequest.Number.LEVERAGE) {
            if (value.compareTo(BigDecimal.ONE) < 0) {
                fault(number.word(), "the leverage " + ValueText.plain(value) + "x is below 1x");
            }
        } else if (value.signum() <= 0) {
            fault(
                    number.word(),
                    "the " + number.word().replace('_', ' ') + " " + ValueText.plain(value) + " is not above 0");
        }
    }

    private void fault(String field, String message) {
        faults.add(new Fault(FaultCode.INVALID_REQUEST, "request." + field, message));
    }
}
