package dev.plimsoll.assessment;

import dev.plimsoll.account.Instrument;
import dev.plimsoll.margin.Bracket;
import dev.plimsoll.margin.BracketTable;
import dev.plimsoll.model.Context;
import dev.plimsoll.type.Unit;
import dev.plimsoll.value.FaultCode;
import dev.plimsoll.value.Fraction;
import dev.plimsoll.value.Scalar;
import dev.plimsoll.value.Value;
import dev.plimsoll.vocabulary.Attribute;
import dev.plimsoll.vocabulary.Collection;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A position, an instrument in a bucket, a pool or the account of one state, as what formulas are evaluated in. There is
 * no afterwards here: it reads the same whichever is asked.
 */
final class StateContext implements Context {
    private final AccountState state;
    private final String settle;
    private final @Nullable PositionState position;
    private final @Nullable String instrument;
    private final Reach reach;
    private final boolean margin;

    private StateContext(
            AccountState state,
            String settle,
            @Nullable PositionState position,
            @Nullable String instrument,
            Reach reach,
            boolean margin) {
        this.state = state;
        this.settle = settle;
        this.position = position;
        this.instrument = instrument;
        this.reach = reach;
        this.margin = margin;
    }

    static StateContext ofPosition(PositionState position) {
        return new StateContext(
                position.state(), position.currency(), position, position.instrument(), new Reach.Everything(), false);
    }

    static StateContext ofPool(PoolState pool) {
        return new StateContext(pool.state(), pool.settle(), null, null, new Reach.OfPool(pool.settle()), false);
    }

    static StateContext ofAccount(WalletState wallet) {
        return new StateContext(wallet.state(), wallet.settle(), null, null, new Reach.Everything(), false);
    }

    /** An instrument in a bucket: what margin rules {@code of instrument} are about. */
    static StateContext ofInstrument(AccountState state, Place bucket) {
        String instrument = bucket.instrument();
        return new StateContext(
                state, state.poolOf(instrument), null, instrument, new Reach.OfInstrument(bucket), true);
    }

    /** The same as margin rules see it: of positions with what the rules on positions ask. */
    StateContext forMargin() {
        return new StateContext(state, settle, position, instrument, reach, true);
    }

    @Override
    public Value read(Attribute attribute, boolean after) {
        return switch (attribute.subject()) {
            case ACCOUNT -> state.wallet(settle).read(attribute);
            case CROSS -> state.pool(settle).read(attribute);
            case POSITION ->
                position == null ? nothing(attribute) : seen(position).read(attribute);
            case INSTRUMENT ->
                instrument == null ? nothing(attribute) : new MarketReader(state, instrument).instrument(attribute);
            case MARKET ->
                instrument == null ? nothing(attribute) : new MarketReader(state, instrument).market(attribute);
            case INSURANCE_FUND -> Value.of(state.ledger().insuranceFund(settle));
            case EVERYWHERE -> now();
            case REQUEST, ORDER, BALANCE, LIQUIDATION -> nothing(attribute);
        };
    }

    private static Value nothing(Attribute attribute) {
        return Value.failed(FaultCode.MISSING_VALUE, attribute.path(), "`" + attribute.path() + "` means nothing here");
    }

    @Override
    public List<Context> elements(Collection collection, boolean after) {
        Stream<? extends Element> elements = switch (collection) {
            case POSITIONS -> state.positions().stream().filter(reach::has).map(this::seen);
            case ORDERS -> state.orders().stream().filter(reach::has);
            case BALANCES ->
                (reach instanceof Reach.OfPool ? state.pool(settle).balances() : state.balances(settle)).stream();
        };
        return elements.<Context>map(element -> new ElementContext(this, state, element))
                .toList();
    }

    private Element seen(PositionState held) {
        return margin ? new PositionAlone(held) : held;
    }

    @Override
    public Value cell(BracketTable table, String column, Scalar key) {
        return instrument == null
                ? Value.failed(FaultCode.MISSING_VALUE, "tiers." + table.name(), "there is no instrument to look up")
                : cell(instrument, table, column, key);
    }

    /** A cell of the row of an amount. */
    static Value cell(String instrument, BracketTable table, String column, Scalar key) {
        List<Bracket> rows = table.rows(instrument);
        if (rows.isEmpty()) {
            return Value.failed(
                    FaultCode.MISSING_VALUE,
                    path(table, instrument),
                    "the table `" + table.name() + "` has no rows for `" + instrument + "`");
        }
        Optional<Integer> row = table.row(instrument, key);
        if (row.isEmpty()) {
            return Value.failed(
                    FaultCode.BEYOND_LAST_BRACKET,
                    path(table, instrument),
                    "the " + table.by() + " is beyond the last bracket of `" + table.name() + "` for `" + instrument
                            + "`");
        }
        BigDecimal value = rows.get(row.get()).cells().get(column);
        return value == null
                ? Value.failed(
                        FaultCode.MISSING_VALUE,
                        path(table, instrument) + "." + column,
                        "the row has no column `" + column + "`")
                : Value.of(Fraction.of(value));
    }

    private static String path(BracketTable table, String instrument) {
        return "tiers." + table.name() + "." + instrument;
    }

    @Override
    public Value rate(String from, String into) {
        return rate(state, settle, Optional.ofNullable(instrument), from, into);
    }

    /**
     * The price of one asset in another.
     *
     * @param pool the currency of the pool
     * @param instrument whose base, quote and settlement roles stand for
     */
    static Value rate(AccountState state, String pool, Optional<String> instrument, String from, String into) {
        return state.assetPrice(asset(state, pool, instrument, from), asset(state, pool, instrument, into));
    }

    private static String asset(AccountState state, String pool, Optional<String> instrument, String symbol) {
        Instrument known = instrument.map(state.rules()::instrument).orElse(null);
        if (symbol.equals(Unit.POOL) || known == null) {
            return symbol.equals(Unit.POOL) ? pool : symbol;
        }
        return switch (symbol) {
            case Unit.BASE -> known.base();
            case Unit.QUOTE -> known.quote();
            case Unit.SETTLE -> known.settle();
            default -> symbol;
        };
    }

    @Override
    public Value now() {
        return state.basis().now();
    }
}
