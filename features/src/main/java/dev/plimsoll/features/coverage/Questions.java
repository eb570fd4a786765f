package dev.plimsoll.features.coverage;

import dev.plimsoll.model.Formula;
import dev.plimsoll.model.FormulaParts;
import dev.plimsoll.source.Span;
import dev.plimsoll.type.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The questions in formulas that are not made of others: what is true or false by itself. */
final class Questions {
    private static final int LONGEST = 100;
    private static final Pattern NOT = Pattern.compile("\\b(not|where|if)\\b");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
    private static final Pattern COMMENT = Pattern.compile("#[^\n]*");

    private Questions() {}

    private record Open(Formula formula, boolean condition) {}

    /** In the order of the text, the outer before the inner. */
    static List<Formula> in(Formula formula) {
        List<Formula> questions = new ArrayList<>();
        Deque<Open> open = new ArrayDeque<>();
        open.push(new Open(formula, formula.type().equals(Type.TRUTH)));
        while (!open.isEmpty()) {
            Open next = open.pop();
            if (isQuestion(next)) {
                questions.add(next.formula());
            }
            List<Open> parts = parts(next);
            for (int i = parts.size() - 1; i >= 0; i--) {
                open.push(parts.get(i));
            }
        }
        return questions;
    }

    private static boolean isQuestion(Open open) {
        Formula formula = open.formula();
        return formula instanceof Formula.Comparison
                || formula instanceof Formula.Between
                || formula instanceof Formula.InGroup
                || formula instanceof Formula.OneOf
                || formula instanceof Formula.IsMissing
                || formula instanceof Formula.Quantifier
                || formula instanceof Formula.InEffect
                || formula instanceof Formula.Read && open.condition();
    }

    private static List<Open> parts(Open whole) {
        Formula formula = whole.formula();
        List<Open> parts = new ArrayList<>();
        List<Formula> all = FormulaParts.of(formula);
        for (int i = 0; i < all.size(); i++) {
            boolean condition = formula instanceof Formula.Logical
                    || formula instanceof Formula.Not
                    || formula instanceof Formula.Quantifier
                    || formula instanceof Formula.Count
                    || formula instanceof Formula.Aggregate aggregate
                            && i == 0
                            && aggregate.where().isPresent()
                    || formula instanceof Formula.Conditional && (i == 0 || whole.condition());
            parts.add(new Open(all.get(i), condition));
        }
        return formula instanceof Formula.IsMissing ? List.of() : parts;
    }

    /** Whether its text says {@code not}, which the formula around it does. */
    static boolean isNegated(Formula question) {
        boolean mayBe =
                question instanceof Formula.Comparison comparison && comparison.relation() == Formula.Relation.EQUAL
                        || question instanceof Formula.Between
                        || question instanceof Formula.InGroup
                        || question instanceof Formula.OneOf
                        || question instanceof Formula.IsMissing;
        String text = COMMENT.matcher(QUOTED.matcher(question.span().text()).replaceAll(" "))
                .replaceAll(" ");
        Matcher word = NOT.matcher(text);
        return mayBe && word.find() && word.group().equals("not");
    }

    /** Whether it compares by order. */
    static boolean isOrdered(Formula question) {
        return question instanceof Formula.Comparison comparison
                && comparison.relation() != Formula.Relation.EQUAL
                && comparison.relation() != Formula.Relation.NOT_EQUAL;
    }

    /** On one line, without comments. */
    static String text(Span span) {
        String text = COMMENT.matcher(span.text()).replaceAll(" ").strip().replaceAll("\\s+", " ");
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
