package dev.plimsoll.checker;

import dev.plimsoll.checker.rule.Cycles;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.NameCode;
import dev.plimsoll.model.BuiltinCheck;
import dev.plimsoll.syntax.Name;
import dev.plimsoll.syntax.RuleKind;
import dev.plimsoll.vocabulary.Action;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/** Which rules lift which: {@code overrides} names rules of the same kind and subject, or built-in checks. */
final class Overriding {
    private static final Set<RuleKind> REFUSALS = Set.of(RuleKind.LOCK, RuleKind.DENY, RuleKind.REQUIRE);

    private final Problems problems;
    private final Map<String, Draft> byName = new LinkedHashMap<>();
    private final Map<String, List<Draft>> lifters = new LinkedHashMap<>();
    private final Set<String> checks;

    /**
     * @param rules those without errors
     * @param checks the built-in checks
     */
    Overriding(Problems problems, List<Draft> rules, List<Draft> checks) {
        this.problems = problems;
        this.checks = Set.copyOf(Checks.NAMES);
        rules.forEach(rule -> byName.putIfAbsent(rule.name().text(), rule));
        checks.forEach(check -> byName.put(check.name().text(), check));
    }

    /**
     * Looks at what a rule overrides.
     *
     * @param silent whether a name is no second error, given those that it may be a slip of
     */
    void read(Draft rule, BiPredicate<String, List<String>> silent) {
        for (Name name : rule.overrides()) {
            Draft lifted = byName.get(name.text());
            if (lifted == null) {
                if (!silent.test(name.text(), candidates(rule))) {
                    problems.unknown(
                            NameCode.UNKNOWN_NAME,
                            name.span(),
                            "there is no rule `" + name.text() + "` to override",
                            name.text(),
                            candidates(rule));
                }
                continue;
            }
            Optional<String> why = whyNot(rule, lifted);
            if (why.isPresent()) {
                mismatch(rule, lifted, name, why.get());
            } else if (!name.text().equals(BuiltinCheck.SUM_OF_POSITIONS.word())) {
                // What takes the place of the sum is a matter of amounts: the requirement itself asks for it.
                lifters.computeIfAbsent(name.text(), key -> new ArrayList<>()).add(rule);
            }
        }
    }

    private List<String> candidates(Draft rule) {
        return byName.values().stream()
                .filter(other -> whyNot(rule, other).isEmpty())
                .map(other -> other.name().text())
                .toList();
    }

    private Optional<String> whyNot(Draft rule, Draft lifted) {
        if (rule.name().text().equals(lifted.name().text())) {
            return Optional.of("it would override itself");
        }
        RuleKind kind = rule.kind();
        if (kind == RuleKind.DENY) {
            return Optional.of("a `deny` lifts nothing");
        }
        if (kind == RuleKind.NEVER || lifted.kind() == RuleKind.NEVER) {
            return Optional.of("a property holds whatever the rules say");
        }
        boolean shared = !rule.isOnRequests()
                || !lifted.isOnRequests()
                || !shared(rule, lifted).isEmpty();
        if (checks.contains(lifted.name().text())) {
            return ofCheck(rule, lifted, shared);
        }
        boolean refusals = REFUSALS.contains(kind) && REFUSALS.contains(lifted.kind());
        if (kind != lifted.kind() && !refusals) {
            return Optional.of("it is a `" + lifted.kind().keyword() + "` and no `" + kind.keyword() + "`");
        }
        if (!rule.subject().equals(lifted.subject())) {
            return Optional.of("it is about something else");
        }
        return shared ? Optional.empty() : Optional.of("they judge no action in common");
    }

    private static Optional<String> ofCheck(Draft rule, Draft lifted, boolean shared) {
        BuiltinCheck check = BuiltinCheck.valueOf(lifted.name().text().toUpperCase(Locale.ROOT));
        if (!Checks.liftable(rule.kind()).contains(check)) {
            return Optional.of("no `" + rule.kind().keyword() + "` lifts this check");
        }
        if (check == BuiltinCheck.SUM_OF_POSITIONS && rule.subject().endsWith("POSITION")) {
            return Optional.of("what one position must hold is no sum");
        }
        return shared ? Optional.empty() : Optional.of("it is not asked of the actions that the rule judges");
    }

    private void mismatch(Draft rule, Draft lifted, Name name, String why) {
        Diagnostic diagnostic = Diagnostic.of(
                        NameCode.OVERRIDE_MISMATCH,
                        name.span(),
                        "`" + rule.name().text() + "` cannot override `" + name.text() + "`")
                .withNote(why);
        if (!lifted.equals(rule) && !checks.contains(name.text())) {
            diagnostic = diagnostic.withRelated(lifted.name().span(), "`" + name.text() + "` is declared here");
        }
        problems.report(
                rule.kind() == RuleKind.DENY
                        ? diagnostic.withHelp(
                                "write what is required instead: `require COND on ACTION when … overrides "
                                        + name.text() + "`")
                        : diagnostic.withHelp("name a rule of the same kind and about the same, or a built-in check"));
    }

    /** Reports circles; to be asked when all rules were read. */
    void reportCycles() {
        if (lifters.isEmpty()) {
            return;
        }
        List<String> names = new ArrayList<>(byName.keySet());
        List<List<String>> cycles = Cycles.of(
                names,
                name -> the(name).overrides().stream()
                        .map(Name::text)
                        .filter(other -> !other.equals(name) && lifts(name, other))
                        .toList());
        for (List<String> cycle : cycles) {
            Draft first = the(cycle.get(0));
            Name closing = first.overrides().stream()
                    .filter(name -> cycle.contains(name.text()))
                    .findFirst()
                    .orElse(first.name());
            Diagnostic diagnostic = Diagnostic.of(
                            NameCode.OVERRIDE_CYCLE,
                            closing.span(),
                            "`" + first.name().text() + "` overrides itself in a circle")
                    .withNote(String.join(" → ", cycle) + " → " + cycle.get(0));
            for (String member : cycle.subList(1, cycle.size())) {
                diagnostic = diagnostic.withRelated(the(member).name().span(), "through `" + member + "`");
            }
            problems.report(diagnostic.withHelp("take one of the `overrides` out"));
        }
    }

    private Draft the(String name) {
        return Objects.requireNonNull(byName.get(name), name);
    }

    private boolean lifts(String lifter, String lifted) {
        return lifters.getOrDefault(lifted, List.of()).stream()
                .anyMatch(rule -> rule.name().text().equals(lifter));
    }

    /** The rules that lift one. */
    List<Draft> of(Draft lifted) {
        return lifters.getOrDefault(lifted.name().text(), List.of());
    }

    /** The actions of a lifted rule on which another lifts it. */
    static SortedSet<Action> shared(Draft lifter, Draft lifted) {
        SortedSet<Action> shared = new TreeSet<>(lifter.actions());
        if (shared.contains(Action.OPEN_POSITION)) {
            shared.add(Action.PLACE_ORDER);
        }
        shared.retainAll(lifted.actions());
        return shared;
    }
}
