package dev.plimsoll.oracle;

import dev.plimsoll.account.Datum;
import dev.plimsoll.account.Quote;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** The values of attributes. */
final class Reading {
    private static final List<String> SIDES = List.of("long", "short");
    private static final List<String> MODES = List.of("cross", "isolated");
    private static final List<String> KINDS = List.of("perpetual", "future", "spot_margin");
    private static final List<String> CONTRACTS = List.of("linear", "inverse");
    private static final List<String> STATUSES = List.of("healthy", "alert", "margin_call", "liquidate");
    static final List<String> POSITION_MODES = List.of("one_way", "hedge");

    private final View view;

    Reading(View view) {
        this.view = view;
    }

    static Val side(int sign) {
        return Val.word(sign > 0 ? "long" : "short", SIDES);
    }

    static Val mode(boolean isolated) {
        return Val.word(isolated ? "isolated" : "cross", MODES);
    }

    static Val mode(String word) {
        return Val.word(word, MODES);
    }

    Val of(String subject, String name) {
        Book.Own own = view.book().own(subject, name);
        if (own != null) {
            return own(subject, name, own);
        }
        return switch (subject) {
            case "request" -> new RequestReading(view).of(name);
            case "account" -> account(name);
            case "cross" -> cross(name);
            case "position" -> position(name);
            case "order" -> order(name);
            case "balance" -> balance(name);
            case "instrument" -> instrument(name);
            case "market" -> market(name);
            case "insurance_fund" -> fund();
            default -> throw new IllegalStateException(subject + "." + name);
        };
    }

    private Val money(Rational value) {
        return Val.of(value, Dimension.amount(view.poolName()));
    }

    private Val account(String name) {
        World world = view.world();
        return switch (name) {
            case "level" ->
                world.level.map(level -> Val.number(Rational.of(level))).orElse(Val.MISSING);
            case "age" ->
                world.opened
                        .map(at -> Val.number(world.now().minus(Rational.of(at.toEpochMilli()))))
                        .orElse(Val.MISSING);
            case "position_mode" -> Val.word(world.hedge ? "hedge" : "one_way", POSITION_MODES);
            case "status" -> status(new Health(world).account(view.poolName()));
            default -> money(Pools.of(world).account(view.poolName(), name));
        };
    }

    private Val cross(String name) {
        return switch (name) {
            case "settle" -> Val.text(view.poolName());
            case "status" -> status(new Health(view.world()).cross(view.poolName()));
            default -> money(Pools.of(view.world()).cross(view.poolName(), name));
        };
    }

    private static Val status(String name) {
        return Val.word(name.toLowerCase(Locale.ROOT), STATUSES);
    }

    private Val position(String name) {
        World world = view.world();
        Contract contract = view.contract();
        switch (name) {
            case "instrument":
                return Val.text(contract.symbol);
            case "mark_price":
                return Val.of(world.mark(contract), contract.price());
            case "mode":
                return mode(view.spot().isolated());
            case "leverage":
                return Val.number(
                        view.holding() == null
                                ? world.leverage(view.spot())
                                : view.holding().leverage());
            default:
                return view.holding() == null ? empty(name, contract) : held(name, view.holding());
        }
    }

    private Val empty(String name, Contract contract) {
        return switch (name) {
            case "quantity" -> Val.of(Rational.ZERO, contract.quantity());
            case "entry_price", "age" -> Val.MISSING;
            case "status" -> status("healthy");
            case "margin" -> view.spot().isolated() ? Val.of(Rational.ZERO, contract.money()) : Val.MISSING;
            case "side" ->
                view.spot().side() == 0 ? Val.MISSING : side(view.spot().side());
            default -> Val.of(Rational.ZERO, contract.money());
        };
    }

    private Val held(String name, Holding holding) {
        World world = view.world();
        Contract contract = holding.contract();
        return switch (name) {
            case "side" -> side(holding.sign());
            case "quantity" -> Val.of(holding.quantity(), contract.quantity());
            case "entry_price" -> Val.of(holding.entry(), contract.price());
            case "notional" -> Val.of(holding.notional(world.mark(contract)), contract.money());
            case "entry_notional" -> Val.of(contract.worth(holding.quantity(), holding.entry()), contract.money());
            case "margin" -> holding.isolated() ? Val.of(holding.margin(), contract.money()) : Val.MISSING;
            case "unrealized_pnl" -> Val.of(holding.pnl(world.mark(contract)), contract.money());
            case "equity" -> {
                Rational pnl = holding.pnl(world.mark(contract));
                yield Val.of(holding.isolated() ? holding.margin().plus(pnl) : pnl, contract.money());
            }
            case "initial_margin" -> Val.of(required(holding, Requirements.INITIAL), contract.money());
            case "maintenance_margin" -> Val.of(required(holding, Requirements.MAINTENANCE), contract.money());
            case "debt" -> Val.of(holding.debt(), contract.money());
            case "status" -> status(new Health(world).position(holding));
            case "age" ->
                holding.opened().map(at -> Val.number(world.now().minus(at))).orElse(Val.MISSING);
            default -> throw new IllegalStateException("position." + name);
        };
    }

    private Rational required(Holding holding, String requirement) {
        Requirements requirements = Requirements.of(view.world());
        return view.isInMargin() ? requirements.alone(holding, requirement) : requirements.of(holding, requirement);
    }

    private Val order(String name) {
        Resting order = view.order();
        Contract contract = order.contract();
        return switch (name) {
            case "instrument" -> Val.text(contract.symbol);
            case "side" -> side(order.sign());
            case "quantity" -> Val.of(order.quantity(), contract.quantity());
            case "price" -> Val.of(order.price(), contract.price());
            case "notional" -> Val.of(contract.worth(order.quantity(), order.price()), contract.money());
            case "leverage" -> Val.number(order.leverage());
            case "mode" -> mode(order.isolated());
            case "reduce_only" -> Val.truth(order.reduceOnly());
            case "initial_margin" -> Val.of(alone(order), contract.money());
            case "age" ->
                order.opened()
                        .map(at -> Val.number(view.world().now().minus(at)))
                        .orElse(Val.MISSING);
            default -> throw new IllegalStateException("order." + name);
        };
    }

    /** What is asked for an order if it were the only one. */
    @SuppressWarnings("ReferenceEquality") // this order, not one like it
    private Rational alone(Resting order) {
        World only = new World(view.world());
        only.orders.removeIf(other -> other != order);
        return Requirements.of(only).orders(Pools.of(only).poolOf(order.contract()));
    }

    private Val balance(String name) {
        World world = view.world();
        String asset = view.asset();
        Rational amount =
                view.isOfPool() ? Pools.of(world).free(asset) : world.balances.getOrDefault(asset, Rational.ZERO);
        return switch (name) {
            case "asset" -> Val.text(asset);
            case "amount" -> Val.of(amount, Dimension.amount(asset));
            case "debt" -> Val.of(world.debts.getOrDefault(asset, Rational.ZERO), Dimension.amount(asset));
            case "value" -> money(Pools.of(world).valued(amount, asset, view.poolName()));
            default -> throw new IllegalStateException("balance." + name);
        };
    }

    private Val instrument(String name) {
        Contract contract = view.contract();
        return switch (name) {
            case "symbol", "instrument" -> Val.text(contract.symbol);
            case "base" -> Val.text(contract.base);
            case "quote" -> Val.text(contract.quote);
            case "settle" -> Val.text(contract.settle);
            case "kind" -> Val.word(contract.kind, KINDS);
            case "contract" -> Val.word(contract.inverse ? "inverse" : "linear", CONTRACTS);
            case "contract_size" ->
                Val.of(
                        contract.face(),
                        Dimension.amount(contract.inverse ? contract.quote : contract.base)
                                .over(contract.quantity()));
            case "tick" ->
                contract.tick
                        .map(tick -> Val.of(Rational.of(tick), contract.price()))
                        .orElse(Val.MISSING);
            case "lot" ->
                contract.lot
                        .map(lot -> Val.of(Rational.of(lot), contract.quantity()))
                        .orElse(Val.MISSING);
            default -> throw new IllegalStateException("instrument." + name);
        };
    }

    private Val market(String name) {
        Contract contract = view.contract();
        World world = view.world();
        Quote quote = world.market.quotes().get(contract.symbol);
        return switch (name) {
            case "mark_price" -> Val.of(world.mark(contract), contract.price());
            case "last_price" -> given(quote == null ? Optional.empty() : quote.last(), contract.price());
            case "index_price" -> given(quote == null ? Optional.empty() : quote.index(), contract.price());
            case "funding_rate" -> given(quote == null ? Optional.empty() : quote.funding(), Dimension.NONE);
            case "open_interest" -> given(quote == null ? Optional.empty() : quote.openInterest(), contract.quantity());
            case "price_age" -> world.priceAge(contract).map(Val::number).orElse(Val.MISSING);
            default -> throw new IllegalStateException("market." + name);
        };
    }

    private static Val given(Optional<BigDecimal> value, Dimension dimension) {
        return value.map(number -> Val.of(Rational.of(number), dimension)).orElse(Val.MISSING);
    }

    private Val fund() {
        World world = view.world();
        BigDecimal byCurrency = world.market.insuranceFunds().get(view.poolName());
        return money(Rational.of(
                byCurrency != null ? byCurrency : world.market.insuranceFund().orElse(BigDecimal.ZERO)));
    }

    // What policies declare themselves.

    private Val own(String subject, String name, Book.Own own) {
        Optional<Datum> datum = switch (subject) {
            case "account" -> Optional.ofNullable(view.world().attributes.get(name));
            case "order" -> Optional.ofNullable(view.order().attributes().get(name));
            case "market" ->
                Optional.ofNullable(view.world().market.quotes().get(view.contract().symbol))
                        .map(quote -> quote.attributes().get(name));
            case "position" -> new Choices(view.world()).at(view.spot(), view.holding(), name, own.setting());
            default -> Optional.empty();
        };
        return datum.map(value -> typed(value, own)).or(own::fallback).orElse(Val.MISSING);
    }

    static Val typed(Datum datum, Book.Own own) {
        if (datum instanceof Datum.Truth truth) {
            return Val.truth(truth.value());
        }
        if (datum instanceof Datum.Text text) {
            return own.words().isEmpty() ? Val.text(text.value()) : Val.word(text.value(), own.words());
        }
        Rational number = Rational.of(((Datum.Decimal) datum).value());
        boolean amount = own.type().get(0).equals("amount");
        return Val.of(
                number,
                amount ? Dimension.amount(Objects.requireNonNull(own.type().get(2))) : Dimension.NONE);
    }
}
