package dev.plimsoll.assessment;

import dev.plimsoll.account.Instrument;
import dev.plimsoll.model.Settlement;
import dev.plimsoll.value.Fault;
import dev.plimsoll.value.FaultCode;
import dev.plimsoll.value.Scalar;
import dev.plimsoll.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An account at one moment, with its amounts by the rules of a policy. Immutable to look at; each amount is computed
 * when it is first asked for, and kept. Amounts are {@link Value.Number}s, or {@link Value.Failed} where a price, a
 * margin rule or something else that they need is not there. For one thread.
 */
final class AccountState {
    private final Basis basis;
    private final Ledger ledger;
    private final @Nullable Moved moved;
    private final Map<String, Value> marks = new TreeMap<>();
    private final Map<String, PoolState> pools = new TreeMap<>();
    private final Map<String, WalletState> wallets = new TreeMap<>();
    private final Map<String, List<BalanceState>> balances = new TreeMap<>();
    private final List<PositionState> positions;
    private final List<OrderState> orders;
    private final Requirements requirements = new Requirements(this);

    /** The one price that is not that of the market, and the state in which it still is. */
    private record Moved(String instrument, Scalar mark, AccountState from) {}

    AccountState(Basis basis, Ledger ledger) {
        this(basis, ledger, null);
    }

    private AccountState(Basis basis, Ledger ledger, @Nullable Moved moved) {
        this.basis = basis;
        this.ledger = ledger;
        this.moved = moved;
        List<PositionState> held = new ArrayList<>(ledger.positions().size());
        ledger.positions().forEach(position -> held.add(new PositionState(this, ledger.placeOf(position), position)));
        this.positions = Collections.unmodifiableList(held);
        List<OrderState> resting = new ArrayList<>(ledger.orders().size());
        ledger.orders().forEach(order -> resting.add(new OrderState(this, order)));
        this.orders = Collections.unmodifiableList(resting);
    }

    /** The same moment with other facts. */
    AccountState with(Ledger changed) {
        Moved now = moved;
        return new AccountState(
                basis,
                changed,
                now == null
                        ? null
                        : new Moved(now.instrument(), now.mark(), now.from().with(changed)));
    }

    /** The same account with another mark price of one instrument; amounts that it cannot change are shared. */
    AccountState withMark(String instrument, Scalar mark) {
        return new AccountState(basis.supposed(), ledger, new Moved(instrument, mark, this));
    }

    /** The same account, of which something else is only tried out. */
    @SuppressWarnings("ReferenceEquality") // the same object: what was found out of this state is kept
    AccountState supposed() {
        Basis supposed = basis.supposed();
        return supposed == basis ? this : new AccountState(supposed, ledger, moved);
    }

    Basis basis() {
        return basis;
    }

    Ledger ledger() {
        return ledger;
    }

    PolicyRules rules() {
        return basis.rules();
    }

    Requirements requirements() {
        return requirements;
    }

    Defaults defaults() {
        return new Defaults(ledger, rules().policy().modes());
    }

    /** Whether a price is being tried out: then a negative requirement is used as it is. */
    boolean isMoved() {
        return moved != null;
    }

    /** The same position where the prices stand still, if the moved price cannot change what it must hold. */
    @Nullable PositionState unmoved(PositionState position) {
        Moved now = moved;
        boolean stands = now != null && !now.instrument().equals(position.instrument()) && rules().areLocal();
        int index = stands ? positions.indexOf(position) : -1;
        return now == null || index < 0 ? null : now.from().positions.get(index);
    }

    /** The mark price that counts, in the instrument's quote. */
    Value mark(String instrument) {
        Moved now = moved;
        if (now != null && now.instrument().equals(instrument)) {
            return Value.of(now.mark());
        }
        if (now != null) {
            return now.from().mark(instrument);
        }
        return marks.computeIfAbsent(instrument, symbol -> Marks.mark(basis, symbol));
    }

    /** What the account has of an asset outside isolated margins. */
    Scalar free(String asset) {
        Scalar free = ledger.balance(asset);
        for (Held held : ledger.positions()) {
            if (held.isIsolated() && settleOf(held.instrument()).equals(asset)) {
                free = free.minus(held.margin());
            }
        }
        return free;
    }

    /** The price of an asset in a currency, by what both cost in the currency that asset prices are in. */
    Value assetPrice(String asset, String currency) {
        if (asset.equals(currency)) {
            return Numbers.ONE;
        }
        Value price = assetPrice(asset);
        return currency.equals(priced()) ? price : Numbers.both(price, assetPrice(currency), Scalar::over);
    }

    /** The currency that asset prices are in. */
    String priced() {
        return rules().currency().orElse(ledger.settle());
    }

    /**
     * While a mark price is moved, the price of its base moves in proportion; so does, the other way round, that of its
     * quote in its base. Every other price stands still.
     */
    private Value assetPrice(String asset) {
        Moved now = moved;
        if (now == null || asset.equals(priced())) {
            return Marks.ofAsset(basis, asset, priced());
        }
        Value standing = now.from().assetPrice(asset);
        Instrument traded = rules().instrument(now.instrument());
        if (traded == null) {
            return standing;
        }
        Value mark = now.from().mark(now.instrument());
        if (asset.equals(traded.base())) {
            return Numbers.both(
                    standing, mark, (price, before) -> price.times(now.mark()).over(before));
        }
        return asset.equals(traded.quote()) && priced().equals(traded.base())
                ? Numbers.both(
                        standing, mark, (price, before) -> price.times(before).over(now.mark()))
                : standing;
    }

    /** An amount in the settlement currency of an instrument, in the currency of its pool. */
    Value inPool(Value amount, String instrument) {
        String settle = settleOf(instrument);
        String pool = poolOf(instrument);
        return settle.equals(pool) ? amount : Numbers.times(amount, assetPrice(settle, pool));
    }

    /** The positions held, in canonical order. */
    List<PositionState> positions() {
        return positions;
    }

    List<OrderState> orders() {
        return orders;
    }

    /**
     * What the account holds and owes, by asset; values are in a pool's currency. Where isolated margin is in an asset
     * it is among them, held or not: a margin that the wallet does not have is missing from the pool.
     */
    List<BalanceState> balances(String currency) {
        List<BalanceState> known = balances.get(currency);
        if (known == null) {
            known = findBalances(currency);
            balances.put(currency, known);
        }
        return known;
    }

    private List<BalanceState> findBalances(String currency) {
        SortedSet<String> assets = new TreeSet<>(ledger.balances().keySet());
        assets.addAll(ledger.debts().keySet());
        for (Held held : ledger.positions()) {
            if (held.isIsolated()) {
                assets.add(settleOf(held.instrument()));
            }
        }
        List<BalanceState> found = new ArrayList<>(assets.size());
        assets.forEach(asset -> found.add(new BalanceState(this, asset, currency, ledger.balance(asset))));
        return Collections.unmodifiableList(found);
    }

    /** What is held at a place, or the empty place with zero amounts. */
    PositionState at(Place place) {
        for (PositionState position : positions) {
            if (place.equals(position.place())) {
                return position;
            }
        }
        return new PositionState(this, place, ledger.held(place).orElse(null));
    }

    /** The cross pool of a settlement currency. */
    PoolState pool(String settle) {
        PoolState known = pools.get(settle);
        if (known == null) {
            known = new PoolState(this, settle);
            pools.put(settle, known);
        }
        return known;
    }

    /** The whole account, as far as it is in a settlement currency. */
    WalletState wallet(String settle) {
        WalletState known = wallets.get(settle);
        if (known == null) {
            known = new WalletState(this, settle);
            wallets.put(settle, known);
        }
        return known;
    }

    /** The currencies of the pools that the account has something to do with: one where the policy has one pool. */
    SortedSet<String> currencies() {
        SortedSet<String> all = new TreeSet<>();
        Optional<String> one = rules().currency();
        if (one.isPresent()) {
            all.add(one.get());
            return all;
        }
        SortedSet<String> known = rules().currencies();
        ledger.balances().keySet().stream().filter(known::contains).forEach(all::add);
        ledger.debts().keySet().stream().filter(known::contains).forEach(all::add);
        ledger.positions().forEach(held -> all.add(poolOf(held.instrument())));
        ledger.orders().forEach(order -> all.add(poolOf(order.instrument())));
        if (all.isEmpty()) {
            all.add(ledger.settle());
        }
        return all;
    }

    /** In what an instrument settles; what is not known settles in the account's own currency. */
    String settleOf(String instrument) {
        Instrument known = rules().instrument(instrument);
        return known == null ? priced() : known.settle();
    }

    /** The currency of the pool that stands behind an instrument: the only one, else that in which it settles. */
    String poolOf(String instrument) {
        return rules().currency().orElseGet(() -> settleOf(instrument));
    }

    /** Why nothing can be said of what is held on an instrument, if that is so. */
    Optional<Fault> unusable(String instrument, String path) {
        Instrument known = rules().instrument(instrument);
        if (known == null) {
            return Optional.of(new Fault(
                    FaultCode.UNKNOWN_INSTRUMENT,
                    path + ".instrument",
                    "the policy knows no instrument `" + instrument + "`"));
        }
        return rules().policy().settlement() instanceof Settlement.In in
                        && !in.currency().equals(known.settle())
                ? Optional.of(new Fault(
                        FaultCode.INVALID_ACCOUNT,
                        path + ".instrument",
                        "`" + instrument + "` settles in " + known.settle() + ", the policy in " + in.currency()))
                : Optional.empty();
    }
}
