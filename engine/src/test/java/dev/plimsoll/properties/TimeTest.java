package dev.plimsoll.properties;

import dev.plimsoll.account.MarginMode;
import dev.plimsoll.account.Market;
import dev.plimsoll.account.Position;
import dev.plimsoll.account.Quote;
import dev.plimsoll.account.Request;
import dev.plimsoll.account.Side;
import dev.plimsoll.decision.Assessment;
import dev.plimsoll.decision.Decision;
import dev.plimsoll.decision.Options;
import dev.plimsoll.decision.PolicyEvaluator;
import dev.plimsoll.decision.PoolHealth;
import dev.plimsoll.decision.PositionHealth;
import dev.plimsoll.decision.Status;
import dev.plimsoll.decision.Verdict;
import dev.plimsoll.differential.Rolls;
import dev.plimsoll.differential.Sampler;
import dev.plimsoll.value.FaultCode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Only how long ago things were counts, and prices that cannot be used count for nothing. */
class TimeTest {
    private static final Map<Subject, Boolean> UNDATED = new IdentityHashMap<>();

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** How many cases in a hundred are asked for explanations too, which take longer than the answer. */
    private static final int EXPLAINED = 15;

    private static final Pattern TIME = Pattern.compile("-?\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z");

    private static final Subject AGED = Subject.of("""
            policy aged version "1"
              settles in USDT
              prices fresh for 60s
            instruments
              FLAT-USDT is perpetual linear tick 0.1
              STEP-USDT is perpetual linear tick 0.01
            attribute account.checked is optional instant
            margin initial basic: notional / leverage
            margin maintenance flat: 2% * notional
            deny young: open_position when account.age < 7d because "too young"
            deny unchecked: open_position when account.checked is missing or now - account.checked > 30d because "check"
            cap old_price: leverage at 3x when market.price_age > 30s
            cap held_long: leverage at 4x when position.age is not missing and position.age > 1h
            lock resting: switch_mode while any order where age > 1h
            alert old: position when age is not missing and age > 1d
            liquidate one: position when mode is isolated and equity <= maintenance_margin by close
            liquidate pool: cross when equity <= maintenance_margin by close_all
            """);

    @Test
    void property_39_only_differences_of_times_count() {
        Property.ofSituations(
                        39,
                        "With every time, the evaluation's as well, later or earlier by as much a policy that names no date decides"
                                + " and assesses the same, findings and prices included, now and then explanations; only the times that messages name are other ones.",
                        TimeTest::timed,
                        situation -> UNDATED.computeIfAbsent(
                                situation.policy(),
                                policy -> !DATE.matcher(policy.text()).find()),
                        TimeTest::isTheSameLater)
                .holds();
    }

    private static Situation timed(Rolls rolls) {
        if (rolls.chance(20)) {
            return Situation.asked(rolls);
        }
        Book book = new Book(rolls).balance("USDT", new BigDecimal("50000"));
        for (Ladder row : List.of(Ladder.FLAT, Ladder.STEP)) {
            book.mark(row, book.price());
            if (rolls.chance(60)) {
                book.held(row, rolls.one(MarginMode.values()));
            }
        }
        Situation situation = new Times(rolls).given(book.under(AGED));
        Request request = rolls.chance(70)
                ? Intent.toOpen("FLAT-USDT", rolls.one(Side.values()), BigDecimal.ONE)
                        .leverage(new BigDecimal(rolls.one("2", "4", "10")))
                        .done()
                : Intent.to("switch_mode")
                        .on("STEP-USDT")
                        .newMode(rolls.one(MarginMode.values()))
                        .done();
        return situation.with(request);
    }

    private static String isTheSameLater(Situation situation) {
        Rolls rolls = situation.rolls();
        Duration shift = rolls.one(
                Duration.ofMillis(1),
                Duration.ofMillis(-1),
                Duration.ofDays(1),
                Duration.ofDays(-3650),
                Duration.ofSeconds(33_333_333),
                Duration.ofDays(36_500));
        Situation later = Times.shifted(situation, shift);
        boolean explain = rolls.chance(EXPLAINED);
        Options now = new Options(Optional.of(Sampler.NOW), explain, false);
        Options then = new Options(Optional.of(Sampler.NOW.plus(shift)), explain, false);
        PolicyEvaluator evaluator = situation.policy().evaluator();
        if (rolls.chance(10)) {
            Assessment one = evaluator.assess(situation.account(), situation.market(), now);
            Assessment other = evaluator.assess(later.account(), later.market(), then);
            return same(one, other);
        }
        Decision one = evaluator.decide(situation.account(), situation.request(), situation.market(), now);
        Decision other = evaluator.decide(later.account(), later.request(), later.market(), then);
        return same(one, other);
    }

    private static String same(Object one, Object other) {
        if (one.equals(other)) {
            return "";
        }
        String now = TIME.matcher(one.toString()).replaceAll("then");
        String then = TIME.matcher(other.toString()).replaceAll("then");
        return now.equals(then) ? "" : "now " + now + "\nthen " + then;
    }

    private static final Subject FRESH = Subject.of(
            Ladder.TOUCHING.text().replace("settles in each\n", "settles in each\n  prices fresh for 60s\n"));

    private static final Set<FaultCode> PRICES = Set.of(FaultCode.MISSING_PRICE, FaultCode.STALE_PRICE);

    @Test
    void property_40_a_price_that_cannot_be_used_allows_no_risk() {
        Property.ofSituations(
                        40,
                        "While an instrument's mark is missing, 0, negative, too old by 1 ms, from the future by 1 ms or without a"
                                + " time, opening or ordering more of it, or of anything in whose pool it is held, is never"
                                + " allowed: it is an ERROR that names a price, or denied for what the isolated position itself lacks.",
                        TimeTest::unpriced,
                        situation -> broken(situation).stream().anyMatch(symbol -> concerns(situation, symbol))
                                && increases(situation),
                        TimeTest::isRefusedForPrices)
                .holds();
    }

    private static Situation unpriced(Rolls rolls) {
        Book book = new Book(rolls).balance("USDT", new BigDecimal("100000"));
        List<Ladder> rows = List.of(Ladder.FLAT, Ladder.STEP, Ladder.JUMP);
        for (Ladder row : rows) {
            book.mark(row, book.price());
            if (rolls.chance(60)) {
                book.held(row, rolls.one(MarginMode.values()));
            }
        }
        Ladder asked = rolls.one(rows);
        Optional<Position> held = book.positions().stream()
                .filter(position -> position.instrument().equals(asked.symbol()))
                .findFirst();
        Intent asking = Intent.to(rolls.one("open_position", "place_order"))
                .on(asked.symbol(), held.map(Position::side).orElse(book.side()))
                .quantity(BigDecimal.ONE)
                .price(Optional.of(new BigDecimal("100")))
                .mode(held.map(Position::mode).orElse(rolls.one(MarginMode.values())))
                .leverage(held.map(Position::leverage).orElse(new BigDecimal("5")));
        return unpriced(book.under(FRESH), rolls.one(rows).symbol(), rolls).with(asking.done());
    }

    private static Situation unpriced(Situation situation, String symbol, Rolls rolls) {
        SortedMap<String, Quote> quotes = new TreeMap<>(situation.market().quotes());
        Quote quote = Known.in(quotes, symbol);
        switch (rolls.below(7)) {
            case 0 -> quotes.remove(symbol);
            case 1 -> quotes.put(symbol, Times.quote(Optional.of(BigDecimal.ZERO), quote.at()));
            case 2 -> quotes.put(symbol, Times.quote(Optional.of(new BigDecimal("-1")), quote.at()));
            case 3 -> quotes.put(symbol, Times.quote(Optional.empty(), quote.at()));
            case 4 -> quotes.put(symbol, Times.quote(quote.mark(), Optional.of(Sampler.NOW.minusMillis(60_001))));
            case 5 -> quotes.put(symbol, Times.quote(quote.mark(), Optional.of(Sampler.NOW.plusMillis(1))));
            default -> quotes.put(symbol, Times.quote(quote.mark(), Optional.empty()));
        }
        return situation.with(new Market(quotes, new TreeMap<>(), Optional.empty()));
    }

    /** The instruments whose marks cannot be used. */
    private static List<String> broken(Situation situation) {
        return List.of(Ladder.FLAT, Ladder.STEP, Ladder.JUMP).stream()
                .map(Ladder::symbol)
                .filter(symbol -> {
                    Quote quote = situation.market().quotes().get(symbol);
                    return quote == null
                            || quote.mark().filter(mark -> mark.signum() > 0).isEmpty()
                            || !quote.at().equals(Optional.of(Sampler.NOW));
                })
                .toList();
    }

    private static boolean concerns(Situation situation, String symbol) {
        return situation.request().instrument().equals(Optional.of(symbol))
                || isHeld(situation, symbol, MarginMode.CROSS);
    }

    private static boolean isHeld(Situation situation, String symbol, MarginMode mode) {
        return situation.account().positions().stream()
                .anyMatch(position -> position.instrument().equals(symbol) && position.mode() == mode);
    }

    private static boolean increases(Situation situation) {
        Request asked = situation.request();
        return situation.account().positions().stream()
                .filter(position -> asked.instrument().equals(Optional.of(position.instrument())))
                .allMatch(position -> asked.side().equals(Optional.of(position.side())));
    }

    private static String isRefusedForPrices(Situation situation) {
        Decision decision = situation.decision();
        boolean told = decision.errors().stream().anyMatch(fault -> PRICES.contains(fault.code()));
        boolean isShort = decision.verdict() == Verdict.DENY
                && decision.findings().stream()
                        .allMatch(finding -> finding.message().startsWith("the position would "));
        return decision.verdict() == Verdict.ERROR && told || isShort ? "" : "it is " + decision;
    }

    @Test
    void property_40_a_price_that_cannot_be_used_liquidates_nothing() {
        Property.ofSituations(
                        40,
                        "While an instrument's mark cannot be used, what is held of it is an ERROR, so is its pool if it is cross,"
                                + " so is the account; neither is liquidated, and no step of a plan touches it.",
                        TimeTest::unpriced,
                        situation -> broken(situation).stream()
                                .anyMatch(symbol -> isHeld(situation, symbol, MarginMode.CROSS)
                                        || isHeld(situation, symbol, MarginMode.ISOLATED)),
                        TimeTest::isNotLiquidated)
                .holds();
    }

    private static String isNotLiquidated(Situation situation) {
        Assessment assessment = situation.assessment();
        if (assessment.status() != Status.ERROR) {
            return "the account is " + assessment.status();
        }
        List<String> broken = broken(situation);
        for (PositionHealth health : assessment.positions()) {
            if (broken.contains(health.instrument()) && health.status() != Status.ERROR) {
                return "it is " + health;
            }
        }
        boolean isInPool = broken.stream().anyMatch(symbol -> isHeld(situation, symbol, MarginMode.CROSS));
        for (PoolHealth pool : assessment.pools()) {
            if (isInPool && pool.settle().equals("USDT") && pool.status() != Status.ERROR) {
                return "it is " + pool;
            }
        }
        boolean touched = assessment.plan().stream()
                .anyMatch(step -> broken.contains(step.instrument().orElse("")));
        boolean due = assessment.findings().stream()
                .anyMatch(finding -> isInPool && finding.about().equals("cross USDT")
                        || broken.stream().anyMatch(symbol -> finding.about().contains(symbol)));
        return touched || due ? "something is done: " + assessment : "";
    }
}
