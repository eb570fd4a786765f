package dev.plimsoll.checker;

import dev.plimsoll.syntax.Declaration;
import dev.plimsoll.syntax.Expression;
import dev.plimsoll.syntax.Expressions;
import dev.plimsoll.syntax.GroupMembers;
import dev.plimsoll.syntax.StatementExpressions;
import dev.plimsoll.syntax.TypeName;
import dev.plimsoll.type.Type;
import dev.plimsoll.type.Unit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The currencies that the statements of a policy name: only those make instruments differ in their units. */
final class Mentioned {
    private Mentioned() {}

    static Set<String> currencies(Iterable<Declaration> declarations) {
        Set<String> currencies = new LinkedHashSet<>();
        for (Declaration declaration : declarations) {
            if (declaration instanceof Declaration.Attribute attribute) {
                type(attribute.type(), currencies);
            } else if (declaration instanceof Declaration.Setting setting) {
                type(setting.type(), currencies);
            }
            Deque<Expression> open = new ArrayDeque<>(expressions(declaration));
            while (!open.isEmpty()) {
                Expression next = open.pop();
                currency(next).ifPresent(currencies::add);
                Expressions.children(next).forEach(open::push);
            }
        }
        return currencies;
    }

    /** The symbols in the units of columns or attributes. */
    static Set<String> currencies(Type type) {
        Set<String> currencies = new LinkedHashSet<>();
        if (type instanceof Type.Quantity quantity) {
            currencies.addAll(quantity.unit().powers().keySet());
            currencies.removeAll(Unit.ROLES);
        }
        return currencies;
    }

    private static Optional<String> currency(Expression expression) {
        if (expression instanceof Expression.MoneyLiteral money) {
            return Optional.of(money.unit().text());
        }
        if (expression instanceof Expression.SymbolLiteral symbol) {
            return Optional.of(symbol.symbol());
        }
        if (expression instanceof Expression.TextLiteral text) {
            return Optional.of(text.value());
        }
        return expression instanceof Expression.Per per ? Optional.of(per.unit().text()) : Optional.empty();
    }

    private static void type(TypeName type, Set<String> currencies) {
        if (type instanceof TypeName.Words words) {
            words.words().forEach(word -> currencies.add(word.text()));
        }
    }

    /** The expressions of a statement in which currencies mean something to other statements. */
    private static List<Expression> expressions(Declaration declaration) {
        boolean listed =
                declaration instanceof Declaration.Group group && !(group.members() instanceof GroupMembers.Where);
        return listed ? List.of() : StatementExpressions.of(declaration);
    }
}
