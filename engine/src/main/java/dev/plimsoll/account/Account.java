package dev.plimsoll.account;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An account as given.
 *
 * @param settle the currency that a plain {@code balance} is in
 * @param balances the whole wallet by asset, isolated margins included
 * @param attributes own attributes and account settings of the policy
 * @param debts by asset, not negative
 */
public record Account(
        String id,
        String settle,
        SortedMap<String, BigDecimal> balances,
        Optional<BigDecimal> level,
        Optional<Instant> opened,
        Optional<PositionMode> positionMode,
        Map<String, Datum> attributes,
        List<InstrumentSetting> settings,
        List<Position> positions,
        List<Order> orders,
        SortedMap<String, BigDecimal> debts) {
    public Account {
        balances = Collections.unmodifiableSortedMap(new TreeMap<>(balances));
        debts = Collections.unmodifiableSortedMap(new TreeMap<>(debts));
        attributes = Map.copyOf(attributes);
        settings = List.copyOf(settings);
        positions = List.copyOf(positions);
        orders = List.copyOf(orders);
    }
}
