package dev.plimsoll.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.account.MarginMode;
import dev.plimsoll.model.Context;
import dev.plimsoll.type.Type;
import dev.plimsoll.value.Scalar;
import dev.plimsoll.value.Value;
import dev.plimsoll.vocabulary.Attribute;
import dev.plimsoll.vocabulary.Collection;
import dev.plimsoll.vocabulary.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An attribute that the vocabulary has and nobody knows the value of is a mistake of ours, never a missing fact. */
class UnknownAttributeTest {
    private final AccountState state = Given.balance("5000")
            .cross("BTC-USDT long 0.1 @ 10000 5x")
            .order("o1", "ETH-USDT long 1 @ 190 5x", MarginMode.CROSS)
            .state();

    private static Attribute unknown(Subject subject) {
        return new Attribute(
                subject, "nothing", Type.NUMBER, false, Attribute.Origin.SCHEMA, Optional.empty(), "nothing");
    }

    private static void isOurs(Context context, Subject subject) {
        assertThatThrownBy(() -> context.read(unknown(subject), false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("nothing is known of " + subject.word() + ".nothing");
    }

    private static Context element(Context context, Collection collection) {
        return context.elements(collection, false).get(0);
    }

    @Test
    void wherever_it_is_read() {
        Context position = state.positions().get(0).context();
        Context account = state.wallet("USDT").context();
        isOurs(position, Subject.POSITION);
        isOurs(position, Subject.INSTRUMENT);
        isOurs(position, Subject.MARKET);
        isOurs(state.pool("USDT").context(), Subject.CROSS);
        isOurs(account, Subject.ACCOUNT);
        isOurs(element(account, Collection.ORDERS), Subject.ORDER);
        isOurs(element(account, Collection.BALANCES), Subject.BALANCE);
        isOurs(new LiquidatedContext(position, Scalar.ONE, Scalar.ZERO), Subject.LIQUIDATION);
        Asked asked = Asked.all(
                        ExactRequest.of(
                                dev.plimsoll.vocabulary.Action.DEPOSIT,
                                Asking.of("action: deposit, amount: 5").request()),
                        state)
                .get(0);
        isOurs(asked.context(), Subject.REQUEST);
    }

    @Test
    void what_is_no_enumeration_has_no_words() {
        assertThatThrownBy(() -> Data.choice(unknown(Subject.ACCOUNT), "cross"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("account.nothing is no enumeration");
    }

    @Test
    void an_amount_that_depends_on_itself_is_a_mistake_of_ours() {
        List<Lazy<Integer>> itself = new ArrayList<>();
        itself.add(Lazy.of(() -> itself.get(0).get()));
        assertThatThrownBy(() -> itself.get(0).get())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("an amount depends on itself");
    }

    @Test
    void of_an_instrument_that_the_policy_lacks_nothing_is_known() {
        AccountState odd = Given.balance("5000")
                .order("o1", "XYZ-USDT long 1 @ 190 5x", MarginMode.CROSS)
                .state();
        Context order = element(odd.wallet("USDT").context(), Collection.ORDERS);
        assertThat(order.read(HandMade.attribute("instrument.tick"), false))
                .isInstanceOfSatisfying(
                        Value.Failed.class,
                        failed -> assertThat(failed.fault().message())
                                .isEqualTo("the policy knows no instrument `XYZ-USDT`"));
        assertThat(order.read(HandMade.attribute("order.notional"), false)).isInstanceOf(Value.Failed.class);
    }

    /** What has no meaning in a scope is refused by the checker; who asks all the same gets no value. */
    @Test
    void what_means_nothing_in_a_scope_has_no_value() {
        Context pool = state.pool("USDT").context();
        for (Subject subject : new Subject[] {
            Subject.POSITION, Subject.INSTRUMENT, Subject.MARKET, Subject.REQUEST, Subject.ORDER, Subject.LIQUIDATION
        }) {
            Value value = pool.read(unknown(subject), false);
            assertThat(value)
                    .isInstanceOfSatisfying(
                            Value.Failed.class,
                            failed -> assertThat(failed.fault().message())
                                    .isEqualTo("`" + subject.word() + ".nothing` means nothing here"));
        }
    }
}
