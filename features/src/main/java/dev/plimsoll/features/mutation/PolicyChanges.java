package dev.plimsoll.features.mutation;

import dev.plimsoll.compiler.CompiledPolicy;
import dev.plimsoll.io.Documents;
import dev.plimsoll.io.Limits;
import dev.plimsoll.source.Files.Reading;
import dev.plimsoll.source.Span;
import dev.plimsoll.syntax.Declaration;
import dev.plimsoll.syntax.Expression;
import dev.plimsoll.syntax.GroupMembers;
import dev.plimsoll.syntax.HeaderLine;
import dev.plimsoll.syntax.Name;
import dev.plimsoll.syntax.PolicyFile;
import dev.plimsoll.syntax.Text;
import dev.plimsoll.syntax.TypeName;
import java.util.List;
import java.util.Optional;

/** All changes of a policy, in the order of its statements: includes where they stand, a table where it is named. */
final class PolicyChanges {
    private final PolicyText text;
    private final Changes changes = new Changes();
    private final ExpressionChanges expressions;
    private final RuleChanges rules;

    private PolicyChanges(PolicyText text, CompiledPolicy policy) {
        this.text = text;
        this.expressions = new ExpressionChanges(changes, new Choices(policy.model()));
        this.rules = new RuleChanges(changes, expressions);
    }

    static List<Change> of(PolicyText text, CompiledPolicy policy) {
        PolicyChanges all = new PolicyChanges(text, policy);
        for (PolicyFile file : policy.files()) {
            file.declarations().forEach(all::declaration);
        }
        return all.changes.list();
    }

    private void declaration(Declaration declaration) {
        if (declaration instanceof Declaration.PolicyHeader header) {
            changes.of(header.name().text());
            header.lines().forEach(this::header);
        } else if (declaration instanceof Declaration.Rule rule) {
            changes.of(rule.name().text());
            rules.add(rule);
        } else if (declaration instanceof Declaration.Let let) {
            changes.of(let.name().text());
            expressions.add(let.value(), Operator.BOUND);
        } else if (declaration instanceof Declaration.Group group) {
            changes.of(group.name().text());
            ScopeChanges.group(group.members(), changes);
            if (group.members() instanceof GroupMembers.Where where) {
                expressions.add(where.condition(), Operator.BOUND);
            }
        } else if (declaration instanceof Declaration.TierTable table) {
            changes.of(table.name().text());
            new TableChanges(changes).add(table);
        } else if (declaration instanceof Declaration.TiersFrom tiers) {
            changes.of(tiers.name().text());
            table(tiers.path());
        } else if (declaration instanceof Declaration.Attribute attribute) {
            changes.of(attribute.path().text());
            fallback(attribute.type(), attribute.fallback());
        } else if (declaration instanceof Declaration.Setting setting) {
            changes.of(setting.path().text());
            fallback(setting.type(), setting.fallback());
        }
    }

    /** What holds where nothing is said; of an enumeration the values beside it. */
    private void fallback(TypeName type, Optional<Expression> fallback) {
        if (fallback.isPresent() && type instanceof TypeName.OneOf oneOf) {
            Span place = fallback.get().span();
            Choices.beside(oneOf.values().stream().map(Name::text).toList(), place.text())
                    .forEach(other -> changes.replace(Operator.BOUND, place, other));
        } else {
            expressions.addAll(fallback, Operator.BOUND);
        }
    }

    private void header(HeaderLine line) {
        if (line instanceof HeaderLine.PricesFreshFor prices) {
            changes.drop(Operator.RULE, prices.span());
            expressions.add(prices.duration(), Operator.BOUND);
        } else if (line instanceof HeaderLine.Modes modes) {
            ScopeChanges.names(modes.modes(), Operator.MODE, changes);
        } else if (line instanceof HeaderLine.EffectiveFrom effective) {
            changes.drop(Operator.WHEN, effective.span());
            expressions.add(effective.effective().from(), Operator.BOUND);
            expressions.addAll(effective.effective().until(), Operator.BOUND);
        }
    }

    private void table(Text path) {
        Span span = path.span();
        if (text.read(span.source().name(), path.value()) instanceof Reading.Found found) {
            Optional.of(Documents.read(found.source(), Limits.TABLES))
                    .flatMap(read -> read.value())
                    .ifPresent(document -> new TableChanges(changes).add(document));
        }
    }
}
