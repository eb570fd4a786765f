package dev.plimsoll.features.suggestion;

import dev.plimsoll.account.ContractKind;
import dev.plimsoll.account.Instrument;
import dev.plimsoll.margin.Bracket;
import dev.plimsoll.margin.BracketTable;
import dev.plimsoll.model.CheckedPolicy;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/** Numbers worth trying: coarse over the whole range, and between the bounds of the policy's tables. */
final class Samples {
    private static final List<String> LEVERAGES =
            List.of("1", "2", "4", "6", "9", "11", "19", "21", "26", "51", "76", "101", "126", "151");
    private static final List<String> MOVES = List.of(
            "0.05", "0.2", "0.4", "0.55", "0.7", "0.8", "0.9", "0.95", "0.99", "1.01", "1.05", "1.1", "1.3", "1.6",
            "2.5");
    private static final int DECADES = 9;
    private static final int DIGITS = 8;

    private final CheckedPolicy policy;

    Samples(CheckedPolicy policy) {
        this.policy = policy;
    }

    /** Ascending, on the steps of the number, above 0. */
    List<BigDecimal> of(Knob knob, Situation situation) {
        Instrument instrument = situation.instrument();
        BigDecimal price = Objects.requireNonNull(situation.numbers().get(Knob.PRICE));
        List<BigDecimal> raw = switch (knob) {
            case LEVERAGE -> LEVERAGES.stream().map(BigDecimal::new).toList();
            case LEVEL -> List.of(BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.valueOf(3), BigDecimal.valueOf(9));
            case MOVED, PRICE -> moves(price);
            case QUANTITY -> quantities(instrument, price);
            case AMOUNT -> situation.ask() == Ask.OPEN_WITH_STOP ? moves(price) : decades(BigDecimal.ONE);
            case BALANCE, MARGIN -> decades(BigDecimal.ONE);
        };
        BigDecimal step = knob.step(instrument);
        SortedSet<BigDecimal> samples = new TreeSet<>();
        raw.stream().map(value -> onStep(value, step)).forEach(samples::add);
        samples.removeIf(value -> knob == Knob.LEVEL ? value.signum() < 0 : value.signum() <= 0);
        return List.copyOf(samples);
    }

    static BigDecimal onStep(BigDecimal value, BigDecimal step) {
        return value.divide(step, 0, RoundingMode.DOWN).multiply(step);
    }

    private static List<BigDecimal> moves(BigDecimal price) {
        return MOVES.stream()
                .map(share -> price.multiply(new BigDecimal(share)))
                .toList();
    }

    /** 1, 2, 5, 10 and so on of a unit. */
    private static List<BigDecimal> decades(BigDecimal unit) {
        List<BigDecimal> all = new ArrayList<>();
        for (int power = 0; power < DECADES; power++) {
            for (int digit : new int[] {1, 2, 5}) {
                all.add(unit.multiply(BigDecimal.valueOf(digit).scaleByPowerOfTen(power)));
            }
        }
        return all;
    }

    /** Of notionals over the range, and in the middle of each row of the tables that may be asked. */
    private List<BigDecimal> quantities(Instrument instrument, BigDecimal price) {
        BigDecimal one = notional(instrument, price);
        List<BigDecimal> all = new ArrayList<>();
        decades(BigDecimal.ONE).forEach(value -> all.add(over(value, one)));
        for (BracketTable table : policy.tables().values()) {
            boolean byAmount = table.by().contains("notional");
            for (Bracket row : table.rows(instrument.symbol())) {
                BigDecimal middle = row.bound()
                        .map(end -> row.floor().add(end).divide(BigDecimal.valueOf(2)))
                        .orElse(row.floor().multiply(BigDecimal.valueOf(2)));
                all.add(byAmount ? over(middle, one) : middle);
            }
        }
        return all;
    }

    private static BigDecimal over(BigDecimal value, BigDecimal one) {
        return value.divide(one, DIGITS, RoundingMode.HALF_EVEN);
    }

    /** The notional of a quantity of 1, in the settlement currency. */
    static BigDecimal notional(Instrument instrument, BigDecimal price) {
        BigDecimal size = instrument.contractSize().orElse(BigDecimal.ONE);
        return instrument.contract() == ContractKind.INVERSE
                ? size.divide(price, DIGITS + DIGITS, RoundingMode.HALF_EVEN)
                : size.multiply(price);
    }
}
