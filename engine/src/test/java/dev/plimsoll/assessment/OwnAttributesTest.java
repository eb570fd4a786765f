package dev.plimsoll.assessment;

import static dev.plimsoll.assessment.AmountsTest.mixed;
import static dev.plimsoll.assessment.AmountsTest.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.account.Datum;
import dev.plimsoll.model.Context;
import dev.plimsoll.model.Formulas;
import dev.plimsoll.type.Type;
import dev.plimsoll.value.Value;
import dev.plimsoll.vocabulary.Attribute;
import dev.plimsoll.vocabulary.Subject;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Attributes that a policy declares. */
class OwnAttributesTest {
    private static Attribute own(Subject subject, String name, Type type, Optional<Value> fallback) {
        return new Attribute(subject, name, type, false, Attribute.Origin.OWN, fallback, name);
    }

    private static String attribute(Type type, Datum given) {
        Attribute attribute = own(Subject.ACCOUNT, "x", type, Optional.empty());
        Facts facts = mixed().attribute("x", given);
        return text(facts.under(Guides.plain().own(attribute).build())
                .wallet("USDT")
                .context()
                .read(attribute, false));
    }

    @Test
    void own_attributes_are_read_by_their_type() {
        assertThat(attribute(Type.NUMBER, new Datum.Text("0.4%"))).isEqualTo("0.004");
        assertThat(attribute(Type.NUMBER, new Datum.Text("25bps"))).isEqualTo("0.0025");
        assertThat(attribute(Type.NUMBER, new Datum.Decimal(new BigDecimal("7"))))
                .isEqualTo("7");
        assertThat(attribute(Type.NUMBER, new Datum.Text("7"))).isEqualTo("7");
        assertThat(attribute(Type.LEVERAGE, new Datum.Text("20x"))).isEqualTo("20");
        assertThat(attribute(Type.INSTANT, new Datum.Text("1970-01-02T00:00:01Z")))
                .isEqualTo("86401000");
        assertThat(attribute(Type.DURATION, new Datum.Text("24h"))).isEqualTo("86400000");
        assertThat(attribute(Type.INSTANT, new Datum.Text("1970-01-02"))).isEqualTo("86400000");
        assertThat(attribute(Formulas.MODES, new Datum.Text("isolated")))
                .isEqualTo(new Value.Choice("isolated", 1).toString());
        assertThat(attribute(Type.TRUTH, new Datum.Truth(true))).isEqualTo(Value.Truth.TRUE.toString());
        assertThat(attribute(Type.TEXT, new Datum.Text("a"))).isEqualTo(new Value.Word("a").toString());
    }

    @Test
    void what_does_not_fit_its_type_is_an_error_with_a_place() {
        String invalid = "invalid_account at attributes.x";
        assertThat(attribute(Type.NUMBER, new Datum.Text("many"))).isEqualTo(invalid);
        assertThat(attribute(Type.NUMBER, new Datum.Text("20x"))).isEqualTo(invalid);
        assertThat(attribute(Type.LEVERAGE, new Datum.Truth(true))).isEqualTo(invalid);
        assertThat(attribute(Type.DURATION, new Datum.Decimal(BigDecimal.ONE))).isEqualTo(invalid);
        assertThat(attribute(Type.DURATION, new Datum.Text("5"))).isEqualTo(invalid);
        assertThat(attribute(Type.INSTANT, new Datum.Text("2026-13-01"))).isEqualTo(invalid);
        assertThat(attribute(Formulas.MODES, new Datum.Text("isolatd"))).isEqualTo(invalid);
        assertThat(attribute(Type.TRUTH, new Datum.Text("true"))).isEqualTo(invalid);
        assertThat(attribute(Type.TEXT, new Datum.Decimal(BigDecimal.ONE))).isEqualTo(invalid);
    }

    @Test
    void what_is_not_given_has_its_default_or_is_an_error() {
        Attribute without = own(Subject.ACCOUNT, "x", Type.NUMBER, Optional.empty());
        Attribute with = own(Subject.POSITION, "y", Type.NUMBER, Optional.of(Numbers.ONE));
        Context context =
                mixed().under(Guides.plain().build()).positions().get(0).context();
        assertThat(text(context.read(without, false))).isEqualTo("missing_value at attributes.x");
        assertThat(text(context.read(with, false))).isEqualTo("1");
    }
}
