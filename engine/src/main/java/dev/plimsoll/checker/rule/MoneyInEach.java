package dev.plimsoll.checker.rule;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.LintCode;
import dev.plimsoll.model.Formula;
import dev.plimsoll.model.FormulaParts;
import dev.plimsoll.model.Rule;
import dev.plimsoll.model.Settlement;
import dev.plimsoll.syntax.HeaderLine;
import dev.plimsoll.type.Type;
import dev.plimsoll.type.Unit;
import dev.plimsoll.value.Value;
import dev.plimsoll.vocabulary.Subject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * An amount in one currency in a policy that settles in each, where no condition leaves that currency alone: it fits only
 * as long as all instruments happen to settle in it.
 */
final class MoneyInEach implements RuleCheck {
    private static final Set<Subject> OF_INSTRUMENT = EnumSet.of(Subject.INSTRUMENT);
    private static final Set<String> CURRENCY = Set.of("instrument", "asset", "settle");

    @Override
    public void check(RuleSet rules, Consumer<Diagnostic> problems) {
        if (!rules.stated()
                .settlement()
                .map(Settlement.InEach.class::isInstance)
                .orElse(false)) {
            return;
        }
        for (RuleSet.Entry entry : rules.entries()) {
            if (!(entry.rule() instanceof Rule.Check) && entry.reads().stream().noneMatch(MoneyInEach::tellsApart)) {
                amount(entry)
                        .ifPresent(amount -> problems.accept(Diagnostic.of(
                                        LintCode.MONEY_IN_EACH,
                                        amount.span(),
                                        "an amount in one currency, where each currency has a pool of its own")
                                .withRelated(
                                        rules.stated()
                                                .line(HeaderLine.SettlesInEach.class)
                                                .map(HeaderLine.SettlesInEach::span)
                                                .orElse(rules.stated().head()),
                                        "the policy settles in each")
                                .withHelp(
                                        "say for which it is, with `when instrument.settle is …`, or write a share, such "
                                                + "as `10% * account.balance`")));
            }
        }
    }

    private static boolean tellsApart(Reads.Use use) {
        return use.isOf(OF_INSTRUMENT)
                || use.read()
                        .map(read -> CURRENCY.contains(read.attribute().name()))
                        .orElse(false);
    }

    private static Optional<Formula> amount(RuleSet.Entry entry) {
        List<Formula> all = new ArrayList<>(entry.conditions());
        all.addAll(entry.amounts());
        return all.stream()
                .flatMap(formula -> FormulaParts.all(formula).stream())
                .filter(MoneyInEach::isMoney)
                .findFirst();
    }

    private static boolean isMoney(Formula formula) {
        return formula instanceof Formula.Constant constant
                && constant.value() instanceof Value.Number number
                && !number.scalar().isZero()
                && constant.type() instanceof Type.Quantity quantity
                && quantity.unit().powers().keySet().stream().anyMatch(MoneyInEach::isCurrency);
    }

    private static boolean isCurrency(String symbol) {
        return !symbol.equals(Unit.CONTRACTS) && !Unit.ROLES.contains(symbol);
    }
}
