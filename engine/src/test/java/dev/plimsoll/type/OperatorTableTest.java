package dev.plimsoll.type;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.type.OperatorTable.Fits;
import dev.plimsoll.type.OperatorTable.NotDefined;
import dev.plimsoll.type.OperatorTable.Result;
import dev.plimsoll.type.OperatorTable.UnitsDiffer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class OperatorTableTest {
    private static final Type USDT = Type.amount("USDT");
    private static final Type BTC = Type.amount("BTC");
    private static final Type PRICE = new Type.Quantity(Unit.per("USDT", "BTC"));
    private static final Type SETTLE = Type.amount(Fillings.role(Unit.SETTLE, "instrument"));
    private static final Type QUANTITY = Type.amount(Fillings.role(Unit.QUANTITY, "instrument"));
    private static final Type MARK = new Type.Quantity(
            Unit.of(Fillings.role(Unit.QUOTE, "instrument")).over(Unit.of(Fillings.role(Unit.BASE, "instrument"))));

    private final OperatorTable plain = new OperatorTable(new Fillings(dimension -> null, Fillings.Strictness.EVERY));

    @Test
    void amounts_of_one_unit_are_added_and_others_are_not() {
        assertThat(plain.plus(USDT, USDT)).isEqualTo(fits(USDT));
        assertThat(plain.minus(USDT, USDT)).isEqualTo(fits(USDT));
        assertThat(plain.plus(USDT, BTC)).isInstanceOf(UnitsDiffer.class);
        assertThat(plain.plus(USDT, Type.NUMBER)).isInstanceOf(UnitsDiffer.class);
        assertThat(plain.plus(USDT, Type.LEVERAGE)).isInstanceOf(NotDefined.class);
        assertThat(plain.plus(Type.TRUTH, Type.TRUTH)).isInstanceOf(NotDefined.class);
        assertThat(plain.plus(Type.TEXT, Type.TEXT)).isInstanceOf(NotDefined.class);
    }

    @Test
    void units_multiply_and_cancel() {
        assertThat(plain.times(BTC, PRICE)).isEqualTo(fits(USDT));
        assertThat(plain.over(USDT, PRICE)).isEqualTo(fits(BTC));
        assertThat(plain.over(PRICE, PRICE)).isEqualTo(fits(Type.NUMBER));
        assertThat(plain.times(USDT, Type.NUMBER)).isEqualTo(fits(USDT));
    }

    @Test
    void only_an_amount_by_an_amount_has_a_limit() {
        assertThat(plain.over(USDT, USDT)).isEqualTo(new Fits(Type.NUMBER, true));
        assertThat(plain.over(USDT, BTC)).isEqualTo(new Fits(PRICE, true));
        assertThat(plain.over(USDT, Type.NUMBER)).isEqualTo(fits(USDT));
        assertThat(plain.over(Type.NUMBER, Type.NUMBER)).isEqualTo(fits(Type.NUMBER));
    }

    @Test
    void leverages_stay_leverages_beside_numbers_and_scale_amounts() {
        assertThat(plain.times(Type.LEVERAGE, Type.NUMBER)).isEqualTo(fits(Type.LEVERAGE));
        assertThat(plain.times(Type.NUMBER, Type.LEVERAGE)).isEqualTo(fits(Type.LEVERAGE));
        assertThat(plain.over(Type.LEVERAGE, Type.NUMBER)).isEqualTo(fits(Type.LEVERAGE));
        assertThat(plain.over(Type.LEVERAGE, Type.LEVERAGE)).isEqualTo(fits(Type.NUMBER));
        assertThat(plain.over(Type.NUMBER, Type.LEVERAGE)).isEqualTo(fits(Type.NUMBER));
        assertThat(plain.over(USDT, Type.LEVERAGE)).isEqualTo(fits(USDT));
        assertThat(plain.times(USDT, Type.LEVERAGE)).isEqualTo(fits(USDT));
        assertThat(plain.over(Type.LEVERAGE, USDT)).isInstanceOf(UnitsDiffer.class);
        assertThat(plain.times(Type.LEVERAGE, Type.LEVERAGE)).isInstanceOf(NotDefined.class);
        assertThat(plain.plus(Type.LEVERAGE, Type.LEVERAGE)).isEqualTo(fits(Type.LEVERAGE));
    }

    @Test
    void times_and_durations() {
        assertThat(plain.minus(Type.INSTANT, Type.INSTANT)).isEqualTo(fits(Type.DURATION));
        assertThat(plain.minus(Type.INSTANT, Type.DURATION)).isEqualTo(fits(Type.INSTANT));
        assertThat(plain.plus(Type.DURATION, Type.INSTANT)).isEqualTo(fits(Type.INSTANT));
        assertThat(plain.plus(Type.INSTANT, Type.INSTANT)).isInstanceOf(NotDefined.class);
        assertThat(plain.times(Type.DURATION, Type.NUMBER)).isEqualTo(fits(Type.DURATION));
        assertThat(plain.times(Type.DURATION, USDT)).isInstanceOf(UnitsDiffer.class);
        assertThat(plain.over(Type.DURATION, Type.DURATION)).isEqualTo(fits(Type.NUMBER));
    }

    @Test
    void what_is_compared_is_of_one_type() {
        Type sides = new Type.Choice(List.of("long", "short"));
        assertThat(plain.same(sides, sides)).isEqualTo(fits(sides));
        assertThat(plain.same(sides, new Type.Choice(List.of("cross", "isolated"))))
                .isInstanceOf(NotDefined.class);
        assertThat(OperatorTable.isOrdered(sides)).isTrue();
        assertThat(OperatorTable.isOrdered(Type.INSTRUMENT)).isFalse();
        assertThat(OperatorTable.isOrdered(Type.TRUTH)).isFalse();
    }

    @Test
    void roles_are_compared_for_every_instrument() {
        OperatorTable linear = new OperatorTable(fillings(linear("BTC-USDT", "BTC"), linear("ETH-USDT", "ETH")));
        assertThat(linear.same(SETTLE, USDT)).isInstanceOf(Fits.class);
        assertThat(linear.same(result(linear.times(QUANTITY, MARK)), USDT)).isInstanceOf(Fits.class);
        assertThat(linear.same(QUANTITY, BTC))
                .isEqualTo(new UnitsDiffer(new UnitClash(Unit.of("ETH"), Unit.of("BTC"), "ETH-USDT")));

        OperatorTable mixed = new OperatorTable(fillings(linear("BTC-USDT", "BTC"), inverse("BTC-USD")));
        assertThat(mixed.same(SETTLE, USDT))
                .isEqualTo(new UnitsDiffer(new UnitClash(Unit.of("BTC"), Unit.of("USDT"), "BTC-USD")));
        assertThat(mixed.same(result(mixed.times(QUANTITY, MARK)), SETTLE)).isInstanceOf(UnitsDiffer.class);
        assertThat(mixed.over(SETTLE, SETTLE)).isEqualTo(new Fits(Type.NUMBER, true));
    }

    @Test
    void a_unit_is_fixed_where_all_fill_it_alike() {
        Fillings alike = fillings(linear("BTC-USDT", "BTC"), linear("ETH-USDT", "ETH"));
        assertThat(alike.fixed(Unit.of(Fillings.role(Unit.SETTLE, "instrument"))))
                .contains(Unit.of("USDT"));
        assertThat(alike.fixed(Unit.of(Fillings.role(Unit.BASE, "instrument")))).isEmpty();
        assertThat(alike.without(Unit.of(Fillings.role(Unit.SETTLE, "instrument")), List.of("instrument"))
                        .unit())
                .contains(Unit.of("USDT"));
        assertThat(alike.without(Unit.of(Fillings.role(Unit.BASE, "instrument")), List.of("instrument"))
                        .examples())
                .extracting(Fillings.Example::who)
                .containsExactly("BTC-USDT", "ETH-USDT");
    }

    @Test
    void types_in_words() {
        assertThat(TypeText.of(USDT)).isEqualTo("an amount of USDT");
        assertThat(TypeText.of(Type.amount(Unit.CONTRACTS))).isEqualTo("a number of contracts");
        assertThat(TypeText.of(PRICE)).isEqualTo("in USDT per BTC");
        assertThat(TypeText.of(new Type.Quantity(Unit.NONE.over(Unit.of("BTC")))))
                .isEqualTo("a rate per BTC");
        assertThat(TypeText.of(Type.NUMBER)).isEqualTo("a number");
        assertThat(TypeText.of(new Type.Choice(List.of("a", "b")))).isEqualTo("one of a, b");
    }

    private static Type result(Result result) {
        return ((Fits) result).type();
    }

    private static Fits fits(Type type) {
        return new Fits(type, false);
    }

    private static Fillings fillings(Filling... fillings) {
        return new Fillings(
                dimension -> dimension.equals("instrument") ? List.of(fillings) : null, Fillings.Strictness.EVERY);
    }

    private static Filling linear(String symbol, String base) {
        return new Filling(
                symbol,
                new TreeMap<>(Map.of(Unit.BASE, base, Unit.QUOTE, "USDT", Unit.SETTLE, "USDT", Unit.QUANTITY, base)),
                Set.of());
    }

    private static Filling inverse(String symbol) {
        return new Filling(
                symbol,
                new TreeMap<>(
                        Map.of(Unit.BASE, "BTC", Unit.QUOTE, "USD", Unit.SETTLE, "BTC", Unit.QUANTITY, Unit.CONTRACTS)),
                Set.of());
    }
}
