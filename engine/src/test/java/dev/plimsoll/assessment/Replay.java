package dev.plimsoll.assessment;

import dev.plimsoll.account.Request;
import dev.plimsoll.decision.Finding;
import dev.plimsoll.model.BuiltinCheck;
import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.model.Context;
import dev.plimsoll.model.Expressions;
import dev.plimsoll.model.Formula;
import dev.plimsoll.model.Rule;
import dev.plimsoll.reference.TreeExpressions;
import dev.plimsoll.type.Type;
import dev.plimsoll.value.Scalar;
import dev.plimsoll.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Asks rules again with nothing but the values that their findings cite. */
public final class Replay {
    private final AccountState state;
    private final CheckedPolicy policy;
    private final Expressions expressions;
    private final List<Posed> posed;

    private Replay(AccountState state, Optional<Request> request) {
        this.state = state;
        this.policy = state.rules().policy();
        this.expressions = new TreeExpressions(policy);
        this.posed = request.map(asked -> Posed.all(
                        ExactRequest.of(
                                state.rules()
                                        .vocabulary()
                                        .action(asked.action())
                                        .orElseThrow(),
                                asked),
                        state))
                .orElse(List.of());
    }

    /** Of what was said of a request, or else of the account. */
    public static Replay of(Carried account, Optional<Request> request) {
        return new Replay(account.state(), request);
    }

    /**
     * Whether the values cited are the whole values, none rounded. A check that looks at more than it cites (what would be
     * liquidated, beyond which bracket) cannot be asked again; the others show amounts that differ as ones that differ.
     */
    public boolean isPossible(Finding finding) {
        Rule rule = rule(finding);
        return rule instanceof Rule.Check check
                ? check.check() != BuiltinCheck.WOULD_LIQUIDATE
                        && check.check() != BuiltinCheck.BEYOND_LAST_BRACKET
                        && check.check() != BuiltinCheck.NO_CHANGE
                : isShownInFull(rule, finding.values(), context(rule, finding.about()));
    }

    private Rule rule(Finding finding) {
        return policy.rules().stream()
                .filter(rule -> rule.name().equals(finding.rule()))
                .findFirst()
                .orElseThrow();
    }

    /** What the rule was asked in: of a request the first place where it fired. */
    private Context context(Rule rule, String about) {
        return posed.isEmpty()
                ? Exposure.all(state).stream()
                        .filter(exposure -> exposure.about().equals(about))
                        .findFirst()
                        .orElseThrow()
                        .context()
                : posed.stream()
                        .filter(question -> question.judges(rule)
                                && expressions.ask(question.question()).fired().contains(rule.index()))
                        .findFirst()
                        .orElseThrow()
                        .context();
    }

    private boolean isShownInFull(Rule rule, Map<String, String> cited, Context exact) {
        CitedFormula shown = new CitedFormula(cited);
        List<String> rounded = new ArrayList<>();
        BiConsumer<String, Formula> look = (path, formula) -> {
            if (cited.containsKey(path)
                    && Operands.value(formula, expressions, exact) instanceof Value.Number whole
                    && !(shown.value(path, formula.type()) instanceof Value.Number number
                            && number.scalar().compareTo(whole.scalar()) == 0)) {
                rounded.add(path);
            }
        };
        CitedFormula looking = new CitedFormula(cited, look);
        RuleParts.seen(rule).forEach(formula -> formula.accept(looking));
        if (rule instanceof Rule.Bound bound) {
            look.accept(Wording.name(bound), Wording.asked(bound));
            look.accept(limit(bound), bound.bound());
        }
        return rounded.isEmpty();
    }

    private static String limit(Rule.Bound bound) {
        return bound.upper() ? "cap" : "floor";
    }

    /**
     * That it fires on what is cited, and that without any of it there is no answer, but that built-in checks may cite what
     * explains the others; empty if so.
     */
    public String wrong(Finding finding) {
        Rule rule = rule(finding);
        Optional<Boolean> again = ask(rule, finding.values());
        if (!again.equals(Optional.of(true))) {
            return finding + " asked again with what it cites: " + again;
        }
        if (rule instanceof Rule.Check) {
            return "";
        }
        for (String path : finding.values().keySet()) {
            Map<String, String> less = new LinkedHashMap<>(finding.values());
            less.remove(path);
            if (ask(rule, less).isPresent()) {
                return finding + " without `" + path + "` is still answered: " + ask(rule, less);
            }
        }
        return "";
    }

    private Optional<Boolean> ask(Rule rule, Map<String, String> cited) {
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

    /** The bound worked out again must be the one that is cited. */
    private Optional<Boolean> exceeds(Rule.Bound bound, CitedFormula only) {
        Value asked = only.value(Wording.name(bound), bound.attribute().type());
        Value cited = only.value(limit(bound), bound.bound().type());
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
        boolean isCited = worked.scalar().compareTo(limit.scalar()) == 0;
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
