package dev.plimsoll.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.type.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VocabularyTest {
    private static final Vocabulary LANGUAGE = Vocabulary.language();

    @Test
    void attributes_are_unique_and_documented() {
        Set<String> paths = new HashSet<>();
        for (Attribute attribute : LANGUAGE.attributes()) {
            assertThat(paths.add(attribute.path())).as(attribute.path()).isTrue();
            assertThat(attribute.doc()).as(attribute.path()).endsWith(".");
        }
    }

    @Test
    void the_state_has_the_attributes_of_the_reference() {
        assertThat(names(Subject.CROSS))
                .containsExactly(
                        "settle",
                        "balance",
                        "equity",
                        "unrealized_pnl",
                        "initial_margin",
                        "maintenance_margin",
                        "available",
                        "assets",
                        "debt",
                        "notional",
                        "status");
        assertThat(names(Subject.ORDER))
                .containsExactly(
                        "instrument",
                        "side",
                        "quantity",
                        "price",
                        "notional",
                        "leverage",
                        "mode",
                        "reduce_only",
                        "initial_margin",
                        "age");
        assertThat(names(Subject.INSTRUMENT))
                .containsExactly(
                        "symbol", "base", "quote", "settle", "kind", "contract", "contract_size", "tick", "lot");
    }

    @Test
    void every_action_carries_known_attributes_of_the_request() {
        Set<String> request = new HashSet<>(names(Subject.REQUEST));
        for (Action action : Action.ALL) {
            assertThat(LANGUAGE.carried(action)).as(action.word()).isNotEmpty().allMatch(request::contains);
        }
        assertThat(LANGUAGE.carries(Action.SET_LEVERAGE, "leverage")).isTrue();
        assertThat(LANGUAGE.carries(Action.SET_LEVERAGE, "notional")).isFalse();
        assertThat(LANGUAGE.carries(Action.WITHDRAW, "instrument")).isFalse();
    }

    @Test
    void a_setting_adds_an_action_and_what_it_carries() {
        Attribute setting = new Attribute(
                Subject.POSITION, "auto_add", Type.TRUTH, false, Attribute.Origin.SETTING, Optional.empty(), "Choice.");
        Vocabulary own = LANGUAGE.with(List.of(), List.of(setting));
        Action action = Action.set("auto_add");

        assertThat(own.actions()).endsWith(action).hasSize(Action.ALL.size() + 1);
        assertThat(own.settingOf(action)).contains(setting);
        assertThat(own.carries(action, "new_auto_add")).isTrue();
        assertThat(own.carries(action, "instrument")).isTrue();
        assertThat(own.the(Subject.REQUEST, "new_auto_add").type()).isEqualTo(Type.TRUTH);
        assertThat(((Type.Choice) own.the(Subject.REQUEST, "action").type()).values())
                .endsWith("set_auto_add");
        assertThat(LANGUAGE.attribute(Subject.POSITION, "auto_add")).isEmpty();
    }

    @Test
    void an_attribute_that_does_not_exist_is_a_mistake_of_ours() {
        assertThatThrownBy(() -> LANGUAGE.the(Subject.CROSS, "leverage")).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> names(Subject subject) {
        return LANGUAGE.attributesOf(subject).stream().map(Attribute::name).toList();
    }
}
