package dev.plimsoll.assessment;

import static dev.plimsoll.assessment.HandMade.read;
import static dev.plimsoll.model.Formulas.arithmetic;
import static dev.plimsoll.model.Formulas.compare;
import static dev.plimsoll.model.Formulas.limit;
import static dev.plimsoll.model.Formulas.number;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.account.ContractKind;
import dev.plimsoll.account.Instrument;
import dev.plimsoll.margin.BracketTable;
import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.model.Formula;
import dev.plimsoll.model.PlanStep;
import dev.plimsoll.value.Fraction;
import dev.plimsoll.value.Value;
import dev.plimsoll.vocabulary.Scope;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Liquidation prices against a walk, tick by tick, on random accounts, tables and triggers. */
class LiquidationPricePropertiesTest {
    private static final BigDecimal TICK = new BigDecimal("0.5");

    private final Random random = new Random(42);

    private HandMade margins() {
        List<String> rows = new ArrayList<>();
        int bound = 0;
        int thousandths = 0;
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            bound += 500 * (1 + random.nextInt(8));
            thousandths = Math.min(500, thousandths + 5 * (1 + random.nextInt(12)));
            rows.add((i == count - 1 ? "above" : String.valueOf(bound)) + ": " + BigDecimal.valueOf(thousandths, 3));
        }
        BracketTable table = Guides.brackets(random.nextBoolean(), rows.toArray(String[]::new));
        if (random.nextBoolean()) {
            return Guides.tieredMargins(table);
        }
        Formula notional = read("position.notional");
        return new HandMade()
                .table(table)
                .initial(Guides.LEVERAGED)
                .maintenance(arithmetic(notional, "*", HandMade.lookup(table, "rate", notional)));
    }

    /** Comparisons that shipped policies make, and bent ones that none does. */
    private Formula trigger(String subject) {
        Formula equity = read(subject + ".equity");
        Formula maintenance = read(subject + ".maintenance_margin");
        Formula initial = read(subject + ".initial_margin");
        return switch (random.nextInt(6)) {
            case 0 -> compare(equity, "<", maintenance);
            case 1 -> compare(limit(maintenance, equity), ">=", number("1"));
            case 2 -> compare(limit(equity, maintenance), "<=", number("1.5"));
            case 3 -> compare(limit(equity, initial), "<", number("0.3"));
            case 4 -> compare(arithmetic(maintenance, "*", maintenance), ">=", arithmetic(equity, "*", number("40")));
            default -> compare(equity, "<=", maintenance);
        };
    }

    private CheckedPolicy policy(ContractKind kind) {
        Instrument instrument =
                kind == ContractKind.LINEAR ? HandMade.linear("BTC-USDT") : HandMade.inverse("BTC-USDT", "10000");
        return margins()
                .instrument(HandMade.withTick(instrument, Optional.of(TICK)))
                .instrument(HandMade.linear("ETH-BTC"))
                .settlesInEach()
                .liquidate("one", Scope.POSITION, trigger("position"), PlanStep.Simple.CLOSE)
                .liquidate("pool", Scope.CROSS, trigger("cross"), PlanStep.Simple.CLOSE_ALL)
                .build();
    }

    /** At 100 a contract is worth 100, of base or of quote. */
    private Facts facts(ContractKind kind) {
        String wallet = String.valueOf(300 + random.nextInt(6000));
        Facts facts = Facts.balance(wallet).and("BTC", wallet).hedge();
        String quantity = String.valueOf(5 + random.nextInt(60));
        String entry = String.valueOf(80 + random.nextInt(40));
        String side = random.nextBoolean() ? "LONG" : "SHORT";
        if (random.nextBoolean()) {
            facts.cross("BTC-USDT", side, quantity, entry, "5");
        } else {
            facts.isolated("BTC-USDT", side, quantity, entry, "5", String.valueOf(100 + random.nextInt(2000)));
        }
        if (random.nextInt(3) == 0) {
            facts.cross("BTC-USDT", side.equals("LONG") ? "SHORT" : "LONG", "9", "100", "5");
        }
        if (random.nextInt(3) == 0) {
            facts.cross(kind == ContractKind.LINEAR ? "ETH-USDT" : "ETH-BTC", "LONG", "20", "50", "5");
        }
        return facts.mark("BTC-USDT", "100").mark("ETH-USDT", "47").mark("ETH-BTC", "47");
    }

    private static boolean holds(PositionState position, BigDecimal mark) {
        AccountState state = position.state();
        PositionState moved = state.withMark("BTC-USDT", Fraction.of(mark))
                .positions()
                .get(state.positions().indexOf(position));
        return Trigger.reaching(moved).stream()
                .anyMatch(trigger -> trigger.holds(moved).equals(Value.Truth.TRUE));
    }

    /** The first tick at which the state is another one than at the mark. */
    private static Optional<BigDecimal> walked(PositionState position, BigDecimal step, boolean wanted) {
        BigDecimal mark = new BigDecimal("100");
        while (mark.signum() > 0 && mark.compareTo(new BigDecimal("800")) < 0) {
            if (holds(position, mark) == wanted) {
                return Optional.of(mark);
            }
            mark = mark.add(step);
        }
        return Optional.empty();
    }

    @ParameterizedTest
    @EnumSource
    void one_tick_worse_it_holds_and_one_tick_better_it_does_not(ContractKind kind) {
        int healthy = 0;
        int triggered = 0;
        int between = 0;
        for (int i = 0; i < 600; i++) {
            PositionState position = facts(kind).under(policy(kind)).positions().stream()
                    .filter(there -> there.instrument().equals("BTC-USDT"))
                    .findFirst()
                    .orElseThrow();
            SolvedPrice solved = position.liquidationPrice();
            assertThat(solved.fault()).isEmpty();
            BigDecimal worse = TICK.multiply(
                    BigDecimal.valueOf(-position.side().orElseThrow().sign()));
            boolean isTriggered = holds(position, new BigDecimal("100"));
            Optional<BigDecimal> walked = walked(position, isTriggered ? worse.negate() : worse, !isTriggered);
            if (solved.rounded().isEmpty() || solved.rounded().get().compareTo(new BigDecimal("790")) > 0) {
                assertThat(walked).as("case %s", i).isEmpty();
                continue;
            }
            BigDecimal price = solved.rounded().get();
            BigDecimal better = price.subtract(worse);
            if (!holds(position, price) && !holds(position, price.add(worse))) {
                // It held between two ticks only, where a rate jumps.
                between++;
                continue;
            }
            assertThat(better.signum() > 0 && holds(position, better))
                    .as("case %s: %s", i, price)
                    .isFalse();
            BigDecimal first = holds(position, price) ? price : price.add(worse);
            assertThat(walked)
                    .as("case %s", i)
                    .hasValueSatisfying(
                            tick -> assertThat(tick).isEqualByComparingTo(isTriggered ? first.subtract(worse) : first));
            if (isTriggered) {
                triggered++;
            } else {
                healthy++;
            }
        }
        assertThat(healthy).isGreaterThan(250);
        assertThat(triggered).isGreaterThan(50);
        assertThat(between).isLessThan(15);
    }

    @Test
    void more_margin_moves_it_away_from_the_mark() {
        int moved = 0;
        for (int i = 0; i < 200; i++) {
            CheckedPolicy policy = Guides.health(margins(), "<=")
                    .instrument(HandMade.withTick(HandMade.linear("BTC-USDT"), Optional.empty()))
                    .build();
            String side = random.nextBoolean() ? "LONG" : "SHORT";
            int margin = 400 + random.nextInt(400);
            Optional<Fraction> less = exact(side, margin, policy);
            Optional<Fraction> more = exact(side, margin + 10, policy);
            if (less.isPresent() && more.isPresent() && !less.equals(more)) {
                int sign = side.equals("LONG") ? 1 : -1;
                assertThat(less.get().compareTo(more.get())).isEqualTo(sign);
                moved++;
            }
        }
        assertThat(moved).isGreaterThan(120);
    }

    private static Optional<Fraction> exact(String side, int margin, CheckedPolicy policy) {
        return Facts.balance("2000")
                .isolated("BTC-USDT", side, "20", "100", "5", String.valueOf(margin))
                .mark("BTC-USDT", "100")
                .under(policy)
                .positions()
                .get(0)
                .liquidationPrice()
                .exact();
    }
}
