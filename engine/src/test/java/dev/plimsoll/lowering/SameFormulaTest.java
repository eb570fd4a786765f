package dev.plimsoll.lowering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.Formula;
import dev.plimsoll.model.FormulaText;
import dev.plimsoll.model.RandomFormulas;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SameFormulaTest {
    /** The same seed makes the same formula twice, as two objects; different ones have different texts. */
    @Test
    void texts_are_equal_exactly_if_formulas_are() {
        Map<String, Formula> byText = new HashMap<>();
        int again = 0;
        for (int seed = 0; seed < 4000; seed++) {
            Formula one = new RandomFormulas(seed).number(seed % 4);
            Formula same = new RandomFormulas(seed).number(seed % 4);
            assertThat(SameFormula.same(one, same)).isTrue();
            assertThat(FormulaText.of(one)).isEqualTo(FormulaText.of(same));
            Formula known = byText.putIfAbsent(FormulaText.of(one), one);
            if (known != null) {
                again++;
                assertThat(SameFormula.same(one, known)).isTrue();
            }
        }
        assertThat(again).isGreaterThan(100);
        Formula[] different = byText.values().toArray(Formula[]::new);
        for (int i = 1; i < different.length; i++) {
            assertThat(SameFormula.same(different[i - 1], different[i])).isFalse();
        }
    }
}
