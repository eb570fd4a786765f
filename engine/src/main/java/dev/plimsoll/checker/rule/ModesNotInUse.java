package dev.plimsoll.checker.rule;

import dev.plimsoll.account.MarginMode;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.LintCode;
import dev.plimsoll.model.Formula;
import dev.plimsoll.model.FormulaParts;
import dev.plimsoll.value.Value;
import dev.plimsoll.vocabulary.Choices;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A rule of the policy's own file that asks for a margin mode which the policy does not have. */
final class ModesNotInUse implements RuleCheck {
    @Override
    public void check(RuleSet rules, Consumer<Diagnostic> problems) {
        List<String> modes =
                rules.stated().modes().stream().map(MarginMode::word).toList();
        if (modes.size() == MarginMode.values().length) {
            return;
        }
        for (RuleSet.Entry entry : rules.entries()) {
            List<Formula> all = new ArrayList<>(entry.conditions());
            all.addAll(entry.amounts());
            for (Formula formula : all) {
                FormulaParts.all(formula).stream()
                        .filter(part -> isOther(part, modes))
                        .filter(part -> rules.stated().isOwn(part.span()))
                        .findFirst()
                        .ifPresent(part -> problems.accept(Diagnostic.of(
                                        LintCode.MODE_NOT_IN_USE,
                                        part.span(),
                                        "the policy has no margin mode `" + word(part) + "`")
                                .withRelated(rules.stated().head(), "its modes are " + String.join(", ", modes))
                                .withHelp("leave the question out, or add the mode to the line `modes`")));
            }
        }
    }

    private static boolean isOther(Formula formula, List<String> modes) {
        return formula instanceof Formula.Constant constant
                && constant.type().equals(Choices.MODE)
                && !modes.contains(word(formula));
    }

    private static String word(Formula formula) {
        return ((Formula.Constant) formula).value() instanceof Value.Choice choice ? choice.word() : "";
    }
}
