package dev.plimsoll.parser;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.SyntaxCode;
import dev.plimsoll.source.Span;
import dev.plimsoll.syntax.Clause;
import dev.plimsoll.syntax.ClauseKind;
import dev.plimsoll.syntax.RuleKind;
import dev.plimsoll.syntax.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which clauses a statement takes and which it must have. Each stands at most once, in the order of {@link ClauseKind}.
 *
 * @param allowed every clause that it takes
 * @param needed groups of clauses; of each group it must have at least one
 * @param ordered whether they must follow the common order
 */
record ClauseRules(Set<ClauseKind> allowed, List<Set<ClauseKind>> needed, boolean ordered) {
    /** The words for a built-in check name the venue's code first. */
    static final ClauseRules BUILTIN = new ClauseRules(Statement.BUILTIN.clauses(), Statement.BUILTIN.needed(), false);

    private static final Map<RuleKind, ClauseRules> OF_RULES = ofRules();

    static ClauseRules of(RuleKind kind) {
        ClauseRules rules = OF_RULES.get(kind);
        if (rules == null) {
            throw new IllegalStateException("no clauses for " + kind);
        }
        return rules;
    }

    private static Map<RuleKind, ClauseRules> ofRules() {
        Map<RuleKind, ClauseRules> rules = new EnumMap<>(RuleKind.class);
        for (RuleKind kind : RuleKind.values()) {
            Statement statement = Statement.of(kind);
            rules.put(kind, new ClauseRules(statement.clauses(), statement.needed(), true));
        }
        return rules;
    }

    /**
     * Reports clauses that do not belong, stand twice or out of order, and those that are wanting.
     *
     * @param keyword the word that the statement starts with
     */
    void check(Building building, Span keyword, List<Clause> clauses) {
        List<Clause> accepted = new ArrayList<>();
        for (Clause clause : clauses) {
            if (!allowed.contains(clause.kind())) {
                foreign(building, keyword, clause);
            } else if (!repeated(building, clause, accepted) && !late(building, clause, accepted)) {
                accepted.add(clause);
            }
        }
        for (Set<ClauseKind> group : needed) {
            if (!hasOneOf(clauses, group)) {
                building.report(Diagnostic.of(
                                SyntaxCode.CLAUSE_MISSING, keyword, "`" + keyword.text() + "` has no " + words(group))
                        .withHelp(help(group)));
            }
        }
    }

    private static boolean hasOneOf(List<Clause> clauses, Set<ClauseKind> group) {
        for (Clause clause : clauses) {
            if (group.contains(clause.kind())) {
                return true;
            }
        }
        return false;
    }

    private static String help(Set<ClauseKind> group) {
        if (group.contains(ClauseKind.WHILE)) {
            return "say what locks it, as in `while has_open_position`";
        }
        if (group.contains(ClauseKind.ON)) {
            return "name the actions that it judges, as in `on open_position`";
        }
        if (group.contains(ClauseKind.BY)) {
            return "say what is done, as in `by cancel_orders, close_all`";
        }
        return group.contains(ClauseKind.BECAUSE)
                ? "write what is said, `because \"…\"`, or the venue's own `code \"…\"`"
                : "say when it applies, with `when CONDITION`, or when not, with `unless CONDITION`";
    }

    private void foreign(Building building, Span keyword, Clause clause) {
        Diagnostic problem = Diagnostic.of(
                SyntaxCode.CLAUSE_NOT_ALLOWED,
                start(building, clause),
                "`" + keyword.text() + "` takes no `" + clause.kind().keyword() + "`");
        building.report(problem.withNote("it takes "
                + allowed.stream().map(kind -> "`" + kind.keyword() + "`").collect(Collectors.joining(", "))));
    }

    private static boolean repeated(Building building, Clause clause, List<Clause> before) {
        for (Clause other : before) {
            if (other.kind() == clause.kind()) {
                building.report(Diagnostic.of(
                                SyntaxCode.DUPLICATE,
                                start(building, clause),
                                "`" + clause.kind().keyword() + "` stands twice")
                        .withRelated(start(building, other), "the first one"));
                return true;
            }
        }
        return false;
    }

    private boolean late(Building building, Clause clause, List<Clause> before) {
        if (!ordered) {
            return false;
        }
        for (Clause other : before) {
            if (other.kind().compareTo(clause.kind()) > 0) {
                building.report(Diagnostic.of(
                                SyntaxCode.CLAUSE_ORDER,
                                start(building, clause),
                                "`" + clause.kind().keyword() + "` must stand before `"
                                        + other.kind().keyword() + "`")
                        .withRelated(start(building, other), "here it comes too late")
                        .withHelp("move it up"));
                return true;
            }
        }
        return false;
    }

    /** The words that a clause starts with. */
    private static Span start(Building building, Clause clause) {
        int start = clause.span().start();
        String keyword = clause.kind().keyword();
        boolean together = clause.span().text().startsWith(keyword);
        int length = together ? keyword.length() : keyword.split(" ")[0].length();
        return building.span(start, start + length);
    }

    private static String words(Set<ClauseKind> group) {
        return group.stream().map(kind -> "`" + kind.keyword() + "`").collect(Collectors.joining(" or "));
    }
}
