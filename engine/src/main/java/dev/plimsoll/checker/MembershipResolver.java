package dev.plimsoll.checker;

import dev.plimsoll.diagnostic.NameCode;
import dev.plimsoll.diagnostic.TypeCode;
import dev.plimsoll.model.Formula;
import dev.plimsoll.syntax.Expression;
import dev.plimsoll.syntax.Expression.MembershipForm;
import dev.plimsoll.type.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** {@code in} a group or a list, {@code is one of}. */
final class MembershipResolver {
    private final ExpressionResolver resolver;

    MembershipResolver(ExpressionResolver resolver) {
        this.resolver = resolver;
    }

    Optional<Typed> membership(Expression.Membership membership) {
        Optional<Typed> value = resolver.resolve(membership.value());
        Optional<Formula> formula =
                membership.form() == MembershipForm.IN_GROUP ? inGroup(membership, value) : oneOf(membership, value);
        return formula.map(test -> Typed.truth(membership.negated() ? new Formula.Not(membership.span(), test) : test));
    }

    private Optional<Formula> inGroup(Expression.Membership membership, Optional<Typed> value) {
        Expression group = membership.members().get(0);
        if (!(group instanceof Expression.Path path)) {
            resolver.problems()
                    .report(
                            TypeCode.WRONG_TYPE,
                            group.span(),
                            "`" + group.span().text() + "` is no group",
                            "write `is " + group.span().text() + "`, or a list in parentheses");
            return Optional.empty();
        }
        Environment environment = resolver.environment();
        SortedSet<String> members = environment.groups().get(path.text());
        if (resolver.scope().dotted().equals(Scopes.group().dotted())) {
            resolver.problems()
                    .report(
                            NameCode.NOT_HERE,
                            path.span(),
                            "the condition of a group asks about an instrument, not about groups",
                            "list groups as in `group both is " + path.text() + ", …`");
            return Optional.empty();
        }
        if (members == null) {
            if (!environment.isSilent(path.text(), environment.groups().keySet())) {
                resolver.problems()
                        .unknown(
                                NameCode.UNKNOWN_NAME,
                                path.span(),
                                "there is no group `" + path.text() + "`",
                                path.text(),
                                environment.groups().keySet());
            }
            return Optional.empty();
        }
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (!(value.get().type() instanceof Type.Instrument)) {
            resolver.problems()
                    .report(
                            TypeCode.WRONG_TYPE,
                            value.get().span(),
                            "a group has instruments in it, and this is "
                                    + Clashes.text(
                                            value.get().type(), resolver.world().fillings()),
                            "ask it of `instrument`");
            return Optional.empty();
        }
        return Optional.of(new Formula.InGroup(membership.span(), value.get().formula(), path.text(), members));
    }

    private Optional<Formula> oneOf(Expression.Membership membership, Optional<Typed> value) {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        Pairing pairing = new Pairing(resolver);
        Typed asked = value.get();
        List<Formula> members = new ArrayList<>();
        for (Expression member : membership.members()) {
            resolver.resolve(member, Optional.of(asked.type()))
                    .flatMap(one -> pairing.same(asked, one, "compared"))
                    .ifPresent(pair -> members.add(pair.right().formula()));
        }
        return members.size() == membership.members().size()
                ? Optional.of(new Formula.OneOf(membership.span(), asked.formula(), members))
                : Optional.empty();
    }
}
