package dev.plimsoll.io;

import static dev.plimsoll.shape.Field.needed;
import static dev.plimsoll.shape.Field.optional;

import dev.plimsoll.shape.Field;
import dev.plimsoll.shape.FieldList;
import dev.plimsoll.shape.Shape;
import java.util.List;

/** How far features reach into policies, as it is printed. */
final class CoverageShapes {
    private static final Shape TRUTH = new Shape.Truth();
    private static final Field FILE = needed("file", AnswerShapes.TEXT, "Where it stands.");
    private static final Field LINE = needed("line", AnswerShapes.COUNT, "From 1.");
    private static final Field COLUMN = needed("column", AnswerShapes.COUNT, "From 1.");

    private static final Shape SHARE = AnswerShapes.named(
            "share",
            needed("covered", AnswerShapes.COUNT, "How many."),
            needed("total", AnswerShapes.COUNT, "Of how many."),
            needed("percent", new Shape.Text("(0|[1-9][0-9]*)(\\.[1-9])?"), "Rounded down; of nothing 100."));

    static final FieldList COVERAGE = FieldList.of(
            AnswerShapes.schema("coverage"),
            AnswerShapes.SCENARIOS,
            optional("threshold", AnswerShapes.COUNT, "The percentage asked for."),
            needed("reached", TRUTH, "Whether each policy reaches it; yes where none is asked for."),
            AnswerShapes.list(
                    "policies",
                    "covered_policy",
                    needed("file", AnswerShapes.TEXT, "The file, as diagnostics show it."),
                    needed("policy", AnswerShapes.POLICY, "Which policy it is."),
                    needed(
                            "share",
                            AnswerShapes.named(
                                    "shares",
                                    needed("rules", SHARE, "Rules that fired."),
                                    needed("sides", SHARE, "Sides of comparisons that were seen: each has two."),
                                    needed("rows", SHARE, "Rows of tables that were looked up.")),
                            "How much is reached."),
                    AnswerShapes.list(
                            "rules",
                            "covered_rule",
                            needed("kind", AnswerShapes.TEXT, "Its keyword."),
                            needed("rule", AnswerShapes.TEXT, "Its name."),
                            FILE,
                            LINE,
                            COLUMN,
                            needed(
                                    "state",
                                    new Shape.Word(List.of("FIRED", "ASKED", "NEVER_ASKED")),
                                    "What became of it.")),
                    AnswerShapes.list(
                            "comparisons",
                            "covered_comparison",
                            needed("text", AnswerShapes.TEXT, "As it is written, on one line."),
                            FILE,
                            LINE,
                            COLUMN,
                            needed("true", TRUTH, "Whether it was true; of a bound, exceeded."),
                            needed("false", TRUTH, "Whether it was false; of a bound, kept."),
                            optional("equal", TRUTH, "Of one by order, whether its sides were equal.")),
                    AnswerShapes.list(
                            "rows",
                            "covered_row",
                            needed("table", AnswerShapes.TEXT, "The table that it is of."),
                            needed("row", AnswerShapes.COUNT, "From 1, in its block."),
                            FILE,
                            LINE,
                            COLUMN,
                            needed("used", TRUTH, "Whether it was looked up."))));

    private CoverageShapes() {}
}
