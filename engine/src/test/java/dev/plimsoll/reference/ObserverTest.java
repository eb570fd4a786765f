package dev.plimsoll.reference;

import static dev.plimsoll.model.Formulas.any;
import static dev.plimsoll.model.Formulas.attribute;
import static dev.plimsoll.model.Formulas.compare;
import static dev.plimsoll.model.Formulas.lookup;
import static dev.plimsoll.model.Formulas.number;
import static dev.plimsoll.model.Formulas.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.model.Context;
import dev.plimsoll.model.Expressions;
import dev.plimsoll.model.Formula;
import dev.plimsoll.model.Question;
import dev.plimsoll.model.Rule;
import dev.plimsoll.model.TestContext;
import dev.plimsoll.model.TestPolicies;
import dev.plimsoll.type.Type;
import dev.plimsoll.value.Scalar;
import dev.plimsoll.value.Value;
import dev.plimsoll.vocabulary.Action;
import dev.plimsoll.vocabulary.Collection;
import dev.plimsoll.vocabulary.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who looks on is told each question, with its answer and whether it was a close one. */
class ObserverTest {
    private static final Formula A = read(Subject.REQUEST, "a");

    private final List<String> told = new ArrayList<>();
    private final TestContext context = new TestContext().with("request.a", "3");
    private final Observer observer = new Observer() {
        @Override
        public void asked(Rule rule) {
            told.add("asked " + rule.name());
        }

        @Override
        public void valued(Formula formula, Value value) {
            told.add("valued " + value.getClass().getSimpleName());
        }

        @Override
        public void answered(Formula question, boolean holds, boolean equal) {
            told.add(question.getClass().getSimpleName() + " " + holds + (equal ? " equal" : ""));
        }

        @Override
        public void looked(Formula.Lookup lookup, Scalar key, Context about) {
            told.add("looked " + key.toDecimal().toPlainString());
        }
    };

    private static CheckedPolicy policy(Formula fires) {
        return new TestPolicies().deny("shut", fires, Action.DEPOSIT).build();
    }

    private List<String> told(Formula formula) {
        told.clear();
        new TreeExpressions(policy(formula), observer).value(formula, context);
        return told;
    }

    @Test
    void comparisons_are_told_with_their_answer() {
        assertThat(told(compare(A, "<=", number("3")))).containsExactly("Comparison true equal", "valued Truth");
        assertThat(told(compare(A, "<=", number("2")))).containsExactly("Comparison false", "valued Truth");
        assertThat(told(compare(A, ">=", number("2")))).containsExactly("Comparison true", "valued Truth");
    }

    @Test
    void truths_that_are_read_and_quantifiers_are_told() {
        context.with("request.reduce_only", Value.of(true));
        assertThat(told(read(attribute(Subject.REQUEST, "reduce_only", Type.TRUTH))))
                .containsExactly("Read true", "valued Truth");
        assertThat(told(any(Collection.POSITIONS, compare(A, "=", A))))
                .containsExactly("Quantifier false", "valued Truth");
    }

    @Test
    void tables_are_told_with_the_amount_looked_up() {
        assertThat(told(lookup(A))).containsExactly("looked 3", "valued Number");
    }

    @Test
    void a_rule_is_told_when_it_was_asked() {
        Formula fires = compare(A, "=", number("3"));
        new TreeExpressions(policy(fires), observer)
                .ask(new Question.OfRequest(Action.DEPOSIT, Optional.empty(), Optional.empty(), context));
        assertThat(told).containsExactly("Comparison true equal", "valued Truth", "asked shut");
    }

    @Test
    void what_is_only_supposed_is_not_told() {
        Formula fires = compare(A, "=", number("3"));
        Expressions observed = new TreeExpressions(policy(fires), observer);
        Expressions supposed = observed.unobserved();

        assertThat(supposed.value(fires, context)).isEqualTo(Value.of(true));
        assertThat(told).isEmpty();
        assertThat(supposed.unobserved()).isSameAs(supposed);
    }
}
