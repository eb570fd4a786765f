package dev.plimsoll.features.steps;

import dev.plimsoll.account.Account;
import dev.plimsoll.account.Datum;
import dev.plimsoll.account.InstrumentSetting;
import dev.plimsoll.account.Market;
import dev.plimsoll.account.Order;
import dev.plimsoll.account.Position;
import dev.plimsoll.account.Quote;
import dev.plimsoll.decision.Assessment;
import dev.plimsoll.decision.Decision;
import dev.plimsoll.decision.Options;
import dev.plimsoll.decision.PolicyEvaluator;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What one scenario has said so far. */
public final class World {
    /** When a scenario happens, unless it says otherwise. */
    static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    private final PolicySource policies;

    private @Nullable PolicyEvaluator policy;
    private String settle = "USDT";
    private BigDecimal balance = BigDecimal.ZERO;
    private final Map<String, Datum> attributes = new LinkedHashMap<>();
    private final List<InstrumentSetting> settings = new ArrayList<>();
    private final List<Position> positions = new ArrayList<>();
    private final List<Order> orders = new ArrayList<>();
    private final SortedMap<String, Quote> quotes = new TreeMap<>();
    private @Nullable Decision decision;
    private @Nullable Assessment assessment;

    public World(PolicySource policies) {
        this.policies = policies;
    }

    void usePolicy(String path) {
        policy = policies.policy(path);
    }

    void balance(BigDecimal amount, String currency) {
        balance = amount;
        settle = currency;
    }

    void attribute(String name, Datum value) {
        attributes.put(name, value);
    }

    void setting(InstrumentSetting setting) {
        settings.add(setting);
    }

    void hold(Position position) {
        positions.add(position);
    }

    void rest(Order order) {
        orders.add(order);
    }

    int orderCount() {
        return orders.size();
    }

    void mark(String instrument, BigDecimal price) {
        quotes.put(
                instrument,
                new Quote(
                        Optional.of(price),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(NOW),
                        Map.of()));
    }

    Account account() {
        SortedMap<String, BigDecimal> balances = new TreeMap<>(Map.of(settle, balance));
        return new Account(
                "scenario",
                settle,
                balances,
                Optional.of(BigDecimal.ZERO),
                Optional.empty(),
                Optional.empty(),
                attributes,
                settings,
                positions,
                orders,
                new TreeMap<>());
    }

    Market market() {
        return new Market(quotes, new TreeMap<>(), Optional.empty());
    }

    Options options() {
        return new Options(Optional.of(NOW), false);
    }

    PolicyEvaluator policy() {
        return said(policy, "no policy is given: start with `Given the policy \"…\"`");
    }

    void decided(Decision made) {
        decision = made;
    }

    Decision decision() {
        return said(decision, "nothing was asked yet");
    }

    void assessed(Assessment made) {
        assessment = made;
    }

    Assessment assessment() {
        return said(assessment, "the account was not assessed yet");
    }

    private static <T> T said(@Nullable T value, String otherwise) {
        if (value == null) {
            throw new AssertionError(otherwise);
        }
        return value;
    }
}
