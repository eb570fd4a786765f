package dev.plimsoll.cli.report;

import dev.plimsoll.syntax.ClauseKind;
import dev.plimsoll.syntax.HeaderForm;
import dev.plimsoll.syntax.Statement;
import dev.plimsoll.vocabulary.StepWord;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The statements of the language, as a page. */
public final class StatementsPage {
    private StatementsPage() {}

    public static String text() {
        Markdown page = new Markdown()
                .heading(1, "Statements")
                .paragraph("How each statement is written, as `plimsoll doc statements` prints it; "
                        + "[language.md](language.md) shows them by example.");
        for (Statement statement : Statement.values()) {
            add(page, statement);
        }
        return page.heading(2, "Clauses")
                .paragraph("They stand behind the head of a rule in this order, each at most once.")
                .table(
                        List.of("clause", "says"),
                        Stream.of(ClauseKind.values())
                                .map(clause -> List.of(Markdown.code(clause.form()), clause.says()))
                                .toList())
                .heading(2, "Steps of a liquidation")
                .paragraph("They stand behind `by`. After each the scope is assessed again.")
                .table(
                        List.of("step", "does"),
                        Stream.of(StepWord.values())
                                .map(step -> List.of(Markdown.code(step.form()), step.doc()))
                                .toList())
                .toString();
    }

    private static void add(Markdown page, Statement statement) {
        page.heading(2, statement.keyword());
        page.block(statement.forms());
        page.paragraph(
                statement.says() + (statement.several().isEmpty() ? "" : " Several: " + statement.several() + "."));
        if (statement == Statement.POLICY) {
            page.table(
                    List.of("line", "says"),
                    Arrays.stream(HeaderForm.values())
                            .map(line -> List.of(Markdown.code(line.form()), line.says()))
                            .toList());
        }
        if (!statement.clauses().isEmpty()) {
            page.paragraph("Clauses: " + words(statement.clauses(), ", ") + needs(statement) + ".");
        }
    }

    private static String needs(Statement statement) {
        if (statement.needed().isEmpty()) {
            return "";
        }
        return "; it needs "
                + statement.needed().stream().map(group -> words(group, " or ")).collect(Collectors.joining(", and "));
    }

    private static String words(Set<ClauseKind> clauses, String joint) {
        return clauses.stream().map(clause -> Markdown.code(clause.keyword())).collect(Collectors.joining(joint));
    }
}
