package dev.plimsoll.oracle;

import dev.plimsoll.syntax.Expression;
import dev.plimsoll.syntax.Expressions;
import java.util.Set;
import java.util.TreeSet;

/** What a bound reads of a request, and whether it reads a place or an instrument: so it is known which actions it judges. */
final class Needs {
    final Set<String> attributes = new TreeSet<>();
    boolean place;
    boolean instrument;

    private final Book book;

    Needs(Book book, Law law) {
        this.book = book;
        path(law.attribute(), false);
        read(law.bound(), false);
        law.when.ifPresent(condition -> read(condition, false));
        law.unless.ifPresent(condition -> read(condition, false));
    }

    private void read(Expression expression, boolean inElement) {
        if (expression instanceof Expression.Path path) {
            path(path.text(), inElement);
        } else if (expression instanceof Expression.Lookup) {
            instrument = true;
        }
        boolean elements = expression instanceof Expression.Quantifier
                || expression instanceof Expression.Count
                || expression instanceof Expression.Aggregate;
        for (Expression child : Expressions.children(expression)) {
            read(child, inElement || elements);
        }
    }

    private void path(String text, boolean inElement) {
        String path = text.startsWith("after.") ? text.substring("after.".length()) : text;
        int dot = path.indexOf('.');
        if (dot < 0) {
            if (book.lets.containsKey(path)) {
                read(book.lets.get(path), inElement);
            } else if (!inElement && Actions.ATTRIBUTES.contains(path)) {
                attributes.add(path);
            }
            return;
        }
        String subject = path.substring(0, dot);
        switch (subject) {
            case "request" -> attributes.add(path.substring(dot + 1));
            case "position" -> place |= !inElement;
            case "instrument", "market" -> instrument |= !inElement;
            default -> {
                if (book.tables.containsKey(subject)) {
                    place |= !inElement;
                }
            }
        }
    }

    /** Whether it is met wherever the other one is. */
    boolean isLessThan(Needs other) {
        return (!place || other.place) && (!instrument || other.instrument) && other.attributes.containsAll(attributes);
    }

    boolean areMetBy(String action, Contract contract) {
        boolean hasPlace = Actions.hasPlace(action) || action.equals("switch_mode") && contract != null;
        return (!place || hasPlace)
                && (!instrument || contract != null)
                && attributes.stream().allMatch(attribute -> Actions.carries(action, attribute));
    }
}
