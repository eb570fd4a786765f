package dev.plimsoll.agreement;

import dev.plimsoll.decision.Assessment;
import dev.plimsoll.decision.Decision;
import dev.plimsoll.margin.BracketTable;
import dev.plimsoll.model.BuiltinCheck;
import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.model.Formula;
import dev.plimsoll.model.Rule;
import dev.plimsoll.value.Value;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** How often each rule of a policy fired, and what the answers were. */
final class FiringTable {
    private final List<Rule> rules;
    private final Map<String, String> unreachable;
    private final boolean open;
    private final int[] counts;
    private final Map<String, Integer> answers = new TreeMap<>();
    private int states;
    private int firing;

    /** @param unreachable the rules that cannot fire for a reason that their form does not show, and that reason */
    FiringTable(CheckedPolicy policy, Map<String, String> unreachable) {
        this.rules = policy.rules();
        this.unreachable = unreachable;
        this.open = policy.tables().values().stream().allMatch(FiringTable::isOpen);
        this.counts = new int[rules.size()];
    }

    void count(Decision decision, Assessment assessment, BitSet fired) {
        states++;
        answers.merge("decided " + decision.verdict(), 1, Integer::sum);
        answers.merge("assessed " + assessment.status(), 1, Integer::sum);
        boolean any = false;
        for (int rule = fired.nextSetBit(0); rule >= 0; rule = fired.nextSetBit(rule + 1)) {
            counts[rule]++;
            any |= !(rules.get(rule) instanceof Rule.Margin) && !(rules.get(rule) instanceof Rule.Collateral);
        }
        firing += any ? 1 : 0;
    }

    /** The states in which a rule fired that is no amount: margin and collateral fire wherever something is held. */
    int firing() {
        return firing;
    }

    /** The rules that fired less often, of those that can fire. */
    List<String> rarerThan(int least) {
        return rules.stream()
                .filter(rule -> counts[rule.index()] < least && why(rule).isEmpty())
                .map(rule -> rule.name() + " " + counts[rule.index()])
                .toList();
    }

    /** The rules that fired although they are said to be unreachable. */
    List<String> reached() {
        return rules.stream()
                .filter(rule -> unreachable.containsKey(rule.name()) && counts[rule.index()] > 0)
                .map(Rule::name)
                .toList();
    }

    List<String> violated() {
        return rules.stream()
                .filter(rule -> isProperty(rule) && counts[rule.index()] > 0)
                .map(Rule::name)
                .toList();
    }

    String text(String policy) {
        StringBuilder text = new StringBuilder();
        text.append(String.format(Locale.ROOT, "%s: %d states, %d with a rule firing%n", policy, states, firing));
        answers.forEach((answer, count) -> text.append(String.format(Locale.ROOT, "  %-24s %6d%n", answer, count)));
        for (Rule rule : rules) {
            String kind = rule instanceof Rule.Check
                    ? "builtin"
                    : rule.header().kind().name().toLowerCase(Locale.ROOT);
            String line = String.format(
                    Locale.ROOT, "  %-12s %-24s %6d %s", kind, rule.name(), counts[rule.index()], why(rule));
            text.append(line.stripTrailing()).append(System.lineSeparator());
        }
        return text.toString();
    }

    /** Why a rule cannot fire; empty for a rule that can. */
    private String why(Rule rule) {
        if (isProperty(rule)) {
            return "must never fire";
        }
        if (rule instanceof Rule.Check check && check.check() == BuiltinCheck.SUM_OF_POSITIONS) {
            return "is no refusal";
        }
        if (rule instanceof Rule.Check check && check.check() == BuiltinCheck.BEYOND_LAST_BRACKET && open) {
            return "all last brackets are open";
        }
        return onlyLifts(rule) ? "only lifts other rules" : unreachable.getOrDefault(rule.name(), "");
    }

    private static boolean isProperty(Rule rule) {
        return rule instanceof Rule.NeverAllowed || rule instanceof Rule.NeverHealth;
    }

    /** {@code require NAME: true on … overrides …}. */
    private static boolean onlyLifts(Rule rule) {
        return !rule.header().overrides().isEmpty() && is(false, rule.header().fires());
    }

    /** Whether a condition has this answer whatever it is asked of, as can be seen from its form. */
    private static boolean is(boolean answer, Formula condition) {
        if (condition instanceof Formula.Not not) {
            return is(!answer, not.operand());
        }
        if (condition instanceof Formula.Logical logical && logical.conjunction() && !answer) {
            return logical.operands().stream().anyMatch(operand -> is(false, operand));
        }
        return condition instanceof Formula.Constant constant
                && Value.of(answer).equals(constant.value());
    }

    private static boolean isOpen(BracketTable table) {
        return Stream.concat(table.own().values().stream(), table.forAll().stream())
                .allMatch(rows -> rows.get(rows.size() - 1).bound().isEmpty());
    }
}
