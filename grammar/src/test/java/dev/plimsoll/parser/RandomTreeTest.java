package dev.plimsoll.parser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.source.Source;
import dev.plimsoll.syntax.Declaration;
import dev.plimsoll.syntax.Expression;
import dev.plimsoll.syntax.Expressions;
import dev.plimsoll.syntax.PolicyFile;
import dev.plimsoll.syntax.PolicyFormatter;
import dev.plimsoll.syntax.RandomTrees;
import dev.plimsoll.syntax.SyntaxPrinter;
import org.junit.jupiter.api.Test;

/**
 * Expressions of any shape print so that they read as they are: property 43. {@code -Dplimsoll.properties.cases=} says how
 * many, {@code -Dplimsoll.properties.seed=} from which seed on.
 */
class RandomTreeTest {
    private static final int TREES = Integer.getInteger("plimsoll.properties.cases", 5_000);
    private static final int SEED = Integer.getInteger("plimsoll.properties.seed", 0);

    @Test
    void printed_trees_read_as_they_are() {
        int exact = 0;
        for (int seed = SEED; seed < SEED + TREES; seed++) {
            Expression tree = new RandomTrees(seed).expression(seed % 6);
            String printed = SyntaxPrinter.print(tree);
            Expression read = read("let a = " + printed);
            assertThat(withoutParentheses(Trees.describe(read)))
                    .as("seed %s: %s", seed, printed)
                    .isEqualTo(withoutParentheses(Trees.describe(tree)));
            assertThat(SyntaxPrinter.print(read)).as("seed %s", seed).isEqualTo(printed);
            exact += Trees.describe(read).equals(Trees.describe(tree)) ? 1 : 0;
        }
        assertThat(exact).as("trees that need no parentheses").isGreaterThan(TREES / 4);
    }

    @Test
    void formatted_trees_stay_as_they_are() {
        for (int seed = SEED; seed < SEED + TREES / 5; seed++) {
            Expression tree = new RandomTrees(seed).expression(5);
            String text = "cap a: leverage at " + SyntaxPrinter.print(tree) + " because \"why\"";
            PolicyFile file = PolicyParser.parse(Source.of("random", text)).orThrow();
            String formatted = PolicyFormatter.format(file);
            PolicyFile again =
                    PolicyParser.parse(Source.of("random", formatted)).orThrow();
            assertThat(Trees.describe(again)).isEqualTo(Trees.describe(file));
            assertThat(PolicyFormatter.format(again)).isEqualTo(formatted);
        }
    }

    private static Expression read(String text) {
        PolicyFile file = PolicyParser.parse(Source.of("random", text)).orThrow();
        return ((Declaration.Let) file.declarations().get(0)).value();
    }

    /** Lines and parentheses are a matter of printing. */
    private static String withoutParentheses(String described) {
        String flat = described.replaceAll("\\s+", " ").replace("[ ", "[").replace("( ", "(");
        StringBuilder kept = new StringBuilder();
        StringBuilder open = new StringBuilder();
        for (int i = 0; i < flat.length(); i++) {
            if (flat.startsWith("(Parenthesised ", i)) {
                open.append('p');
                i += "(Parenthesised ".length() - 1;
            } else if (flat.charAt(i) == '(') {
                open.append('x');
                kept.append('(');
            } else if (flat.charAt(i) == ')') {
                if (open.charAt(open.length() - 1) == 'x') {
                    kept.append(')');
                }
                open.setLength(open.length() - 1);
            } else {
                kept.append(flat.charAt(i));
            }
        }
        return kept.toString();
    }

    @Test
    void the_parts_of_an_expression_are_found() {
        Expression tree = read("let a = if b is c then max(1, x.y) else t[2].r");
        assertThat(Expressions.children(tree)).hasSize(3);
        assertThat(Expressions.children(Expressions.children(tree).get(1))).hasSize(2);
    }
}
