package dev.plimsoll.features.mutation;

import dev.plimsoll.source.Span;
import dev.plimsoll.syntax.Expression;
import dev.plimsoll.syntax.Name;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Changes of functions, and of what is said of positions, orders and balances. */
final class CollectionChanges {
    private static final Map<String, String> TURNED =
            Map.of("min", "max", "max", "min", "round_up", "round_down", "round_down", "round_up");
    private static final Map<String, String> OTHER =
            Map.of("position", "order", "order", "position", "positions", "orders", "orders", "positions");

    private final Changes changes;

    CollectionChanges(Changes changes) {
        this.changes = changes;
    }

    void add(Expression expression) {
        if (expression instanceof Expression.Call call) {
            call(call);
        } else if (expression instanceof Expression.Quantifier quantifier) {
            String kind = quantifier.kind().name().toLowerCase(Locale.ROOT);
            Span word = new Span(
                    quantifier.span().source(),
                    quantifier.span().start(),
                    quantifier.span().start() + kind.length());
            for (String other : List.of("any", "no", "every")) {
                changes.replace(Operator.QUANTIFIER, word, other);
            }
            collection(quantifier.span(), quantifier.collection(), quantifier.where());
        } else if (expression instanceof Expression.Count count) {
            collection(count.span(), count.collection(), count.where());
        } else if (expression instanceof Expression.Aggregate aggregate) {
            aggregate(aggregate);
        }
    }

    private void call(Expression.Call call) {
        String function = call.function().text();
        Optional.ofNullable(TURNED.get(function))
                .ifPresent(other ->
                        changes.replace(Operator.EXTREME, call.function().span(), other));
        if (function.equals("abs")) {
            changes.add(
                    Operator.ARITHMETIC,
                    call.span(),
                    "dropped `abs`",
                    call.span(),
                    ExpressionChanges.grouped(call.arguments().get(0)));
        }
        boolean isExtreme = function.equals("min") || function.equals("max");
        for (int i = 0; isExtreme && i < call.arguments().size(); i++) {
            List<Expression> rest = ExpressionChanges.without(call.arguments(), i);
            List<String> texts = rest.stream().map(one -> one.span().text()).toList();
            changes.add(
                    Operator.EXTREME,
                    call.arguments().get(i).span(),
                    "dropped `" + Changes.shown(call.arguments().get(i).span().text()) + "`",
                    call.span(),
                    (texts.size() > 1 ? function : "") + "(" + String.join(", ", texts) + ")");
        }
    }

    private void aggregate(Expression.Aggregate aggregate) {
        String kind = aggregate.kind().name().toLowerCase(Locale.ROOT);
        Span word = new Span(
                aggregate.span().source(),
                aggregate.span().start(),
                aggregate.span().start() + kind.length());
        Optional.ofNullable(TURNED.get(kind)).ifPresent(other -> changes.replace(Operator.EXTREME, word, other));
        collection(aggregate.span(), aggregate.collection(), aggregate.where());
    }

    private void collection(Span whole, Name collection, Optional<Expression> where) {
        Optional.ofNullable(OTHER.get(collection.text()))
                .ifPresent(other -> changes.replace(Operator.QUANTIFIER, collection.span(), other));
        where.ifPresent(condition -> changes.drop(
                Operator.QUANTIFIER,
                new Span(
                        whole.source(),
                        Gap.between(collection.span(), condition.span()).start(),
                        whole.end())));
    }
}
