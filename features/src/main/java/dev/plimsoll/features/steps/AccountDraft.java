package dev.plimsoll.features.steps;

import dev.plimsoll.account.Account;
import dev.plimsoll.account.Datum;
import dev.plimsoll.account.InstrumentSetting;
import dev.plimsoll.account.MarginMode;
import dev.plimsoll.account.Order;
import dev.plimsoll.account.Position;
import dev.plimsoll.account.PositionMode;
import dev.plimsoll.account.Side;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The account that a scenario describes, as far as it has. */
final class AccountDraft {
    private String settle;
    private final SortedMap<String, BigDecimal> balances = new TreeMap<>();
    private final SortedMap<String, BigDecimal> debts = new TreeMap<>();
    private Optional<BigDecimal> level = Optional.of(BigDecimal.ZERO);
    private Optional<Instant> opened = Optional.empty();
    private Optional<PositionMode> positionMode = Optional.empty();
    private final Map<String, Datum> attributes = new LinkedHashMap<>();
    private final List<InstrumentSetting> settings = new ArrayList<>();
    private final List<Position> positions = new ArrayList<>();
    private final List<Order> orders = new ArrayList<>();

    AccountDraft(String settle) {
        this.settle = settle;
    }

    /** Begins with one balance, whose currency the account settles in. */
    void begin(Money balance) {
        settle = balance.asset();
        balances.clear();
        balances.put(balance.asset(), balance.amount());
    }

    void balance(Money balance) {
        balances.put(balance.asset(), balance.amount());
    }

    void debt(Money debt) {
        debts.put(debt.asset(), debt.amount());
    }

    void level(BigDecimal number) {
        level = Optional.of(number);
    }

    void opened(Instant time) {
        opened = Optional.of(time);
    }

    void positionMode(PositionMode mode) {
        positionMode = Optional.of(mode);
    }

    void attribute(String name, Datum value) {
        attributes.put(name, value);
    }

    void hold(Position position) {
        positions.add(position);
    }

    List<Position> positions() {
        return positions;
    }

    /** Replaces a position by what a step says more of it. */
    void amend(Position before, Position now) {
        positions.set(positions.indexOf(before), now);
    }

    void rest(Order order) {
        orders.add(order);
    }

    String nextOrder() {
        return "o" + (orders.size() + 1);
    }

    void setting(String instrument, Optional<Side> side, Optional<MarginMode> mode, Optional<BigDecimal> leverage) {
        InstrumentSetting before = settingOf(instrument, side);
        put(new InstrumentSetting(
                instrument, side, mode.or(before::mode), leverage.or(before::leverage), before.attributes()));
    }

    void setting(String instrument, String name, Datum value) {
        InstrumentSetting before = settingOf(instrument, Optional.empty());
        Map<String, Datum> own = new LinkedHashMap<>(before.attributes());
        own.put(name, value);
        put(new InstrumentSetting(instrument, before.side(), before.mode(), before.leverage(), own));
    }

    private InstrumentSetting settingOf(String instrument, Optional<Side> side) {
        return settings.stream()
                .filter(row -> row.instrument().equals(instrument) && row.side().equals(side))
                .findFirst()
                .orElse(new InstrumentSetting(instrument, side, Optional.empty(), Optional.empty(), Map.of()));
    }

    private void put(InstrumentSetting setting) {
        settings.removeIf(row ->
                row.instrument().equals(setting.instrument()) && row.side().equals(setting.side()));
        settings.add(setting);
    }

    Account account() {
        return new Account(
                "scenario",
                settle,
                balances,
                level,
                opened,
                positionMode,
                attributes,
                settings,
                positions,
                orders,
                debts);
    }
}
