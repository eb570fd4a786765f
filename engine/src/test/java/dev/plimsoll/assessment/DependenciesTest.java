package dev.plimsoll.assessment;

import static dev.plimsoll.assessment.HandMade.read;
import static dev.plimsoll.model.Formulas.SPAN;
import static dev.plimsoll.model.Formulas.TRUE;
import static dev.plimsoll.model.Formulas.any;
import static dev.plimsoll.model.Formulas.arithmetic;
import static dev.plimsoll.model.Formulas.count;
import static dev.plimsoll.model.Formulas.number;
import static dev.plimsoll.model.Formulas.sum;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.Formula;
import dev.plimsoll.type.Type;
import dev.plimsoll.vocabulary.Attribute;
import dev.plimsoll.vocabulary.Collection;
import dev.plimsoll.vocabulary.Subject;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which margin rules a price of another instrument cannot change. */
class DependenciesTest {
    @ParameterizedTest
    @CsvSource({
        "position.notional, true",
        "position.leverage, true",
        "instrument.contract_size, true",
        "market.funding_rate, true",
        "insurance_fund.balance, true",
        "account.balance, true",
        "account.level, true",
        "account.age, true",
        "account.position_mode, true",
        "account.equity, false",
        "account.available, false",
        "account.status, false",
        "position.status, false",
        "position.liquidation_price, false",
        "cross.equity, false",
        "order.notional, false",
        "balance.value, false"
    })
    void by_what_they_read(String path, boolean local) {
        Formula amount = arithmetic(number("2"), "*", read(path));
        assertThat(Dependencies.areLocal(amount)).isEqualTo(local);
        assertThat(Dependencies.areLocal(TRUE, amount)).isEqualTo(local);
    }

    @Test
    void what_the_platform_gives_for_an_account_is_moved_by_no_price() {
        Attribute own = new Attribute(
                Subject.ACCOUNT, "equity", Type.NUMBER, false, Attribute.Origin.OWN, Optional.empty(), "own");
        assertThat(Dependencies.areLocal(dev.plimsoll.model.Formulas.read(own))).isTrue();
    }

    @Test
    void what_ranges_over_others_or_converts_is_not_local() {
        assertThat(Dependencies.areLocal(any(Collection.POSITIONS, TRUE))).isFalse();
        assertThat(Dependencies.areLocal(count(Collection.ORDERS, TRUE))).isFalse();
        assertThat(Dependencies.areLocal(sum(number("1"), Collection.BALANCES, TRUE)))
                .isFalse();
        assertThat(Dependencies.areLocal(new Formula.ValueIn(SPAN, Type.NUMBER, "BTC", "USDT", number("1"))))
                .isFalse();
        assertThat(Dependencies.areLocal(number("1"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "position.liquidation_price, true",
        "position.bankruptcy_price, true",
        "account.status, true",
        "position.mark_price, false"
    })
    void what_is_solved_is_known(String path, boolean solved) {
        assertThat(Dependencies.onSolvedPrices(read(path))).isEqualTo(solved);
    }
}
