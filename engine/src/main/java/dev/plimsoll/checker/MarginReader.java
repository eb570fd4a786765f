package dev.plimsoll.checker;

import dev.plimsoll.diagnostic.NameCode;
import dev.plimsoll.model.Rule;
import dev.plimsoll.syntax.Declaration;
import dev.plimsoll.syntax.Name;
import dev.plimsoll.syntax.RuleHead;
import dev.plimsoll.type.Type;
import dev.plimsoll.type.Unit;
import dev.plimsoll.vocabulary.Subject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** {@code margin} and {@code collateral}. */
final class MarginReader {
    private final RuleReader reader;

    MarginReader(RuleReader reader) {
        this.reader = reader;
    }

    Optional<Draft> margin(Declaration.Rule statement) {
        RuleHead.Margin head = (RuleHead.Margin) statement.head();
        Optional<Rule.Requirement> requirement =
                word(head.requirement(), Rule.Requirement.values(), "there is no margin requirement");
        Optional<Rule.Holder> holder = head.scope().isEmpty()
                ? Optional.of(Rule.Holder.POSITION)
                : word(head.scope().get(), Rule.Holder.values(), "no margin is held by");
        if (holder.isEmpty()) {
            return Optional.empty();
        }
        RuleContext context = reader.context(statement, Scopes.margin(holder.get()));
        boolean pool = holder.get() == Rule.Holder.CROSS;
        Subject subject = pool ? Subject.CROSS : Subject.INSTRUMENT;
        Type wanted = Tags.of(
                Type.amount(pool ? Unit.POOL : Unit.SETTLE),
                subject,
                context.scope(),
                reader.environment().markets());
        Optional<Typed> amount = context.value(head.amount(), wanted, "a margin is");
        if (requirement.isEmpty() || amount.isEmpty()) {
            return Optional.empty();
        }
        return reader.draft(
                context,
                "margin " + requirement.get() + " " + holder.get(),
                List.of(),
                new TreeSet<>(),
                Map.of(),
                header -> new Rule.Margin(
                        header, requirement.get(), holder.get(), amount.get().formula()));
    }

    Optional<Draft> collateral(Declaration.Rule statement) {
        RuleHead.Collateral head = (RuleHead.Collateral) statement.head();
        RuleContext context = reader.context(statement, Scopes.collateral());
        Type wanted = Tags.of(
                Type.amount(Unit.POOL),
                Subject.CROSS,
                context.scope(),
                reader.environment().markets());
        Optional<Typed> amount = context.value(head.amount(), wanted, "collateral is");
        return amount.flatMap(value -> reader.draft(
                context,
                "collateral",
                List.of(),
                new TreeSet<>(),
                Map.of(),
                header -> new Rule.Collateral(header, value.formula())));
    }

    private <E extends Enum<E>> Optional<E> word(Name name, E[] values, String unknown) {
        List<String> words = Stream.of(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toList();
        int at = words.indexOf(name.text());
        if (at >= 0) {
            return Optional.of(values[at]);
        }
        reader.problems()
                .unknown(NameCode.UNKNOWN_WORD, name.span(), unknown + " `" + name.text() + "`", name.text(), words);
        return Optional.empty();
    }
}
