package dev.plimsoll.differential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.parser.PolicyParser;
import dev.plimsoll.source.Source;
import dev.plimsoll.syntax.ClauseKind;
import dev.plimsoll.syntax.Declaration;
import dev.plimsoll.syntax.Expression;
import dev.plimsoll.syntax.HeaderLine;
import dev.plimsoll.syntax.RuleKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The random policies use every part of the language but for what is listed here; what is no longer true fails. */
class CoverageTest {
    private static final int POLICIES = 400;

    /** What the random policies do not have yet; docs/reliability.md says the same. */
    private static final Set<String> NOT_YET =
            Set.of("statement include", "statement instrumentsfrom", "statement tiersfrom");

    @Test
    void the_generator_uses_the_whole_language() {
        Census census = new Census();
        for (int seed = 0; seed < POLICIES; seed++) {
            census.add(PolicyParser.parse(
                            Source.of("p.margin", PolicyMaker.make(seed).text()))
                    .orThrow()
                    .declarations());
        }
        Set<String> lacking = new TreeSet<>();
        for (String part : parts()) {
            if (census.counts().getOrDefault(part, 0) < 3) {
                lacking.add(part);
            }
        }
        assertThat(lacking).isEqualTo(new TreeSet<>(NOT_YET));
    }

    private static List<String> parts() {
        List<String> parts = new ArrayList<>();
        for (RuleKind kind : RuleKind.values()) {
            parts.add("statement " + kind.keyword());
        }
        for (Class<?> type : Declaration.class.getPermittedSubclasses()) {
            if (type != Declaration.Rule.class) {
                parts.add(("statement " + type.getSimpleName()).toLowerCase(Locale.ROOT));
            }
        }
        for (Class<?> type : HeaderLine.class.getPermittedSubclasses()) {
            parts.add(("header " + type.getSimpleName()).toLowerCase(Locale.ROOT));
        }
        for (ClauseKind kind : ClauseKind.values()) {
            parts.add("clause " + kind.keyword());
        }
        for (Class<?> type : Expression.class.getPermittedSubclasses()) {
            parts.add(("expression " + type.getSimpleName()).toLowerCase(Locale.ROOT));
        }
        for (Enum<?>[] operators : List.of(
                Expression.ArithmeticOperator.values(),
                Expression.ComparisonOperator.values(),
                Expression.LogicalOperator.values())) {
            Arrays.stream(operators)
                    .forEach(operator -> parts.add(("operator " + operator.name()).toLowerCase(Locale.ROOT)));
        }
        for (String function : List.of("min", "max", "abs", "round_up", "round_down", "value_in")) {
            parts.add("function " + function);
        }
        return parts;
    }
}
