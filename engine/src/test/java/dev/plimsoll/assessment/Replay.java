package dev.plimsoll.assessment;

import dev.plimsoll.decision.Finding;
import dev.plimsoll.model.BuiltinCheck;
import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.model.Expressions;
import dev.plimsoll.model.Formula;
import dev.plimsoll.model.Rule;
import dev.plimsoll.reference.TreeExpressions;
import dev.plimsoll.type.Type;
import dev.plimsoll.value.Fraction;
import dev.plimsoll.value.Scalar;
import dev.plimsoll.value.Value;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Asks a rule again with nothing but the values that its finding cites. */
public final class Replay {
    private static final Pattern DECIMALS = Pattern.compile("-?[0-9]+\\.([0-9]+)(x|%)?( .*)?");

    /** Half of the last decimal of leverages. */
    private static final Scalar SHOWN = Fraction.of(new BigDecimal("0.00005"));

    private final Expressions expressions;
    private final Rule rule;

    private Replay(CheckedPolicy policy, Rule rule) {
        this.expressions = new TreeExpressions(policy);
        this.rule = rule;
    }

    /**
     * Whether the values cited are the whole values: none has as many decimals as are shown at most. A check that looks at
     * more than it cites (what would be liquidated, beyond which bracket) cannot be asked again.
     */
    public static boolean isPossible(CheckedPolicy policy, Finding finding) {
        Rule rule = rule(policy, finding);
        boolean saysAll = !(rule instanceof Rule.Check check)
                || check.check() != BuiltinCheck.WOULD_LIQUIDATE
                        && check.check() != BuiltinCheck.BEYOND_LAST_BRACKET
                        && check.check() != BuiltinCheck.NO_CHANGE;
        return saysAll && finding.values().values().stream().allMatch(Replay::isWhole);
    }

    private static boolean isWhole(String value) {
        Matcher matcher = DECIMALS.matcher(value);
        return !matcher.matches() || matcher.group(1).length() < (matcher.group(2) == null ? 8 : 4);
    }

    private static Rule rule(CheckedPolicy policy, Finding finding) {
        return policy.rules().stream()
                .filter(rule -> rule.name().equals(finding.rule()))
                .findFirst()
                .orElseThrow();
    }

    /**
     * That it fires on what is cited, and that without any of it there is no answer, but that built-in checks may cite what
     * explains the others; empty if so.
     */
    public static String wrong(CheckedPolicy policy, Finding finding) {
        Replay replay = new Replay(policy, rule(policy, finding));
        if (!replay.ask(finding.values()).equals(Optional.of(true))) {
            return finding + " asked again with what it cites: " + replay.ask(finding.values());
        }
        if (replay.rule instanceof Rule.Check) {
            return "";
        }
        for (String path : finding.values().keySet()) {
            Map<String, String> less = new LinkedHashMap<>(finding.values());
            less.remove(path);
            if (replay.ask(less).isPresent()) {
                return finding + " without `" + path + "` is still answered: " + replay.ask(less);
            }
        }
        return "";
    }

    private Optional<Boolean> ask(Map<String, String> cited) {
        if (rule instanceof Rule.Check check) {
            return check(check.check(), cited);
        }
        CitedFormula only = new CitedFormula(cited);
        for (Formula formula : RuleParts.seen(rule)) {
            boolean isBound =
                    rule instanceof Rule.Bound && !formula.equals(rule.header().guard());
            Optional<Boolean> holds = isBound ? Optional.of(true) : truth(formula, only);
            if (!holds.equals(Optional.of(true))) {
                return holds;
            }
        }
        return rule instanceof Rule.Bound bound ? exceeds(bound, only) : Optional.of(true);
    }

    private Optional<Boolean> truth(Formula formula, CitedFormula only) {
        return expressions.value(formula.accept(only), Nothing.THERE) instanceof Value.Truth truth
                ? Optional.of(truth.holds())
                : Optional.empty();
    }

    /** The bound worked out again must be the one that is cited, as far as that is shown. */
    private Optional<Boolean> exceeds(Rule.Bound bound, CitedFormula only) {
        Value asked = only.value(Wording.name(bound), bound.attribute().type());
        Value cited = only.value(bound.upper() ? "cap" : "floor", bound.bound().type());
        Value again = expressions.value(bound.bound().accept(only), Nothing.THERE);
        if (asked instanceof Value.Number && again instanceof Value.Unbounded beyond && again.equals(cited)) {
            return Optional.of(bound.upper() == beyond.sign() < 0);
        }
        if (!(asked instanceof Value.Number number)
                || !(cited instanceof Value.Number limit)
                || !(again instanceof Value.Number worked)) {
            return Optional.empty();
        }
        int order = number.scalar().compareTo(worked.scalar());
        boolean isCited = !worked.scalar().minus(limit.scalar()).abs().isGreaterThan(SHOWN);
        return Optional.of(isCited && (bound.upper() ? order > 0 : order < 0));
    }

    private static Optional<Boolean> check(BuiltinCheck check, Map<String, String> cited) {
        return switch (check) {
            case INSUFFICIENT_MARGIN -> insufficient(cited);
            case WITHDRAWABLE ->
                more(cited, "collateral", "withdrawable")
                        .or(() -> more(cited, "amount", "withdrawable"))
                        .or(() -> more(cited, "amount", "balance"));
            case REDUCE_ONLY ->
                // Closing where nothing is held is refused too.
                more(cited, "quantity", "held").map(isMore -> isMore || isNone(cited.get("held")));
            case MODE_CONFLICT ->
                cited.containsKey("mode") && cited.containsKey("held")
                        ? Optional.of(!cited.get("mode").equals(cited.get("held")))
                        : Optional.empty();
            case NO_CHANGE, BEYOND_LAST_BRACKET, WOULD_LIQUIDATE, SUM_OF_POSITIONS -> Optional.empty();
        };
    }

    private static Optional<Boolean> insufficient(Map<String, String> cited) {
        for (String bucket : new String[] {"cross", "position"}) {
            Optional<Boolean> lacks = more(cited, "after." + bucket + ".initial_margin", "after." + bucket + ".equity");
            if (lacks.isPresent()) {
                return cited.containsKey("margin") == cited.containsKey("cross.available")
                        ? lacks.filter(Boolean::booleanValue).or(() -> more(cited, "margin", "cross.available"))
                        : Optional.empty();
            }
        }
        return more(cited, "amount", "position.margin");
    }

    private static Optional<Boolean> more(Map<String, String> cited, String more, String less) {
        CitedFormula only = new CitedFormula(cited);
        return only.value(more, Type.NUMBER) instanceof Value.Number a
                        && only.value(less, Type.NUMBER) instanceof Value.Number b
                ? Optional.of(isMore(a.scalar(), b.scalar()))
                : Optional.empty();
    }

    private static boolean isNone(@Nullable String value) {
        return value != null && value.startsWith("0 ");
    }

    private static boolean isMore(Scalar one, Scalar other) {
        return one.isGreaterThan(other);
    }
}
