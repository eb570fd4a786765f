package dev.plimsoll.checker;

import dev.plimsoll.checker.rule.Cycles;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.NameCode;
import dev.plimsoll.model.Formula;
import dev.plimsoll.syntax.Declaration;
import dev.plimsoll.type.Fillings;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Looks at each named expression on its own: its names must be known, and its units must fit for some instrument. What
 * they mean in a rule is looked at where they are used.
 */
final class LetChecker {
    private final Environment environment;
    private final Problems problems;
    private final SortedMap<String, Formula> formulas = new TreeMap<>();

    LetChecker(Environment environment, Problems problems) {
        this.environment = environment;
        this.problems = problems;
    }

    /** The formulas of those without errors. */
    SortedMap<String, Formula> check() {
        Lets lets = environment.lets();
        for (List<String> circle : Cycles.of(lets.names(), lets::uses)) {
            report(circle);
            circle.forEach(lets::markBroken);
        }
        lets.names().forEach(this::check);
        return formulas;
    }

    private void check(String name) {
        Lets lets = environment.lets();
        if (lets.isBroken(name)) {
            return;
        }
        if (lets.uses(name).stream().anyMatch(lets::isBroken)) {
            lets.markBroken(name);
        }
        World world = World.of(environment.markets(), Fillings.Strictness.SOME)
                .withInstruments(Scope.INSTRUMENT)
                .withAssets(Scope.ASSET, environment.markets().assets());
        Optional<Typed> value = ExpressionResolver.of(environment, problems, Scopes.let(), world, lets.expression(name))
                .resolve(lets.expression(name));
        if (value.isPresent()) {
            formulas.put(name, value.get().formula());
        } else {
            lets.markBroken(name);
        }
    }

    private void report(List<String> circle) {
        Declaration.Let first = environment.lets().declaration(circle.get(0));
        Diagnostic diagnostic = Diagnostic.of(
                        NameCode.LET_CYCLE, first.name().span(), "`" + circle.get(0) + "` is defined by itself")
                .withNote(String.join(" → ", circle) + " → " + circle.get(0));
        for (String member : circle.subList(1, circle.size())) {
            diagnostic = diagnostic.withRelated(
                    environment.lets().declaration(member).name().span(), "through `" + member + "`");
        }
        problems.report(diagnostic.withHelp("write one of them without the others"));
    }
}
