package dev.plimsoll.io;

import static dev.plimsoll.shape.Field.needed;
import static dev.plimsoll.shape.Field.optional;

import dev.plimsoll.decision.Status;
import dev.plimsoll.decision.Verdict;
import dev.plimsoll.diagnostic.Severity;
import dev.plimsoll.shape.Field;
import dev.plimsoll.shape.FieldList;
import dev.plimsoll.shape.Shape;
import dev.plimsoll.vocabulary.Choices;
import java.util.List;
import java.util.stream.Stream;

/** The shapes of answers: what {@link CheckOut}, {@link DecisionOut} and {@link AssessmentOut} write. */
final class AnswerShapes {
    static final Shape TEXT = new Shape.Text("[\\s\\S]*");
    static final Shape TEXTS = new Shape.ListOf(TEXT);
    static final Shape NUMBER = new Shape.Text("-?(0|[1-9][0-9]*)(\\.[0-9]*[1-9])?");
    static final Shape COUNT = new Shape.Count();
    private static final Shape STATUS = words(Status.values());
    static final Shape CODE = new Shape.Text("PLM[0-9]{4}");

    private static final Field DOC = needed("doc", TEXT, "One sentence.");
    private static final Field FORM = needed("form", TEXT, "How it is written.");
    private static final Field SAYS = needed("says", TEXT, "What it says.");

    static final Shape POLICY = named(
            "policy",
            needed("name", TEXT, "As its first line says."),
            needed("version", TEXT, "As its first line says."),
            needed("sha256", new Shape.Text("[0-9a-f]{64}"), "Over the policy, what it includes, and its tables."));

    private static final Shape FINDING = named(
            "finding",
            needed("rule", TEXT, "The name of the rule that speaks."),
            needed("kind", TEXT, "Its kind: `cap`, `lock`, `builtin` and so on."),
            optional("code", TEXT, "The venue's own code."),
            needed(
                    "verdict",
                    new Shape.Word(List.of("DENY", "ADVISE", "ALERT", "MARGIN_CALL", "LIQUIDATE")),
                    "What it says."),
            needed("message", TEXT, "In words for people."),
            optional("at", TEXT, "Where the rule stands: file, line and column."),
            needed("values", new Shape.MapOf(".*", TEXT), "The operands that it saw, as people write them."),
            needed("passes_if", new Shape.MapOf(".*", TEXT), "What would pass: alternatives, each by itself."),
            optional("cite", TEXT, "Where the rule comes from."),
            optional("about", TEXT, "The scope that it is about."));

    private static final Shape ERROR = named(
            "error",
            needed("code", TEXT, "A name such as `missing_price`, or the code of a mistake in a file."),
            needed("path", TEXT, "The way to the value; may be empty."),
            needed("message", TEXT, "In words for people."));

    private static final Shape EXPLANATION = named(
            "explanation",
            needed("rule", TEXT, "The name of the rule."),
            needed("kind", TEXT, "Its kind."),
            optional("at", TEXT, "Where it stands."),
            needed("question", TEXT, "What was asked."),
            needed("outcome", TEXT, "Whether it fired."),
            optional("because", TEXT, "The condition that decided it."));

    private static final Shape BOUNDS = new Shape.MapOf(
            ".*",
            named(
                    "bound",
                    needed("value", TEXT, "The bound in force."),
                    needed("rule", TEXT, "The rule that sets it.")));

    private static final Shape POOL = named(
            "pool",
            needed("settle", TEXT, "The currency of the pool."),
            optional("balance", NUMBER, "What is not known is left out."),
            optional("equity", NUMBER, ""),
            optional("unrealized_pnl", NUMBER, ""),
            optional("initial_margin", NUMBER, ""),
            optional("maintenance_margin", NUMBER, ""),
            optional("available", NUMBER, ""),
            needed("status", STATUS, "Its status."),
            optional("uncovered", NUMBER, "Of several pools: what the insurance fund cannot bear, where it is not 0."));

    private static final Shape POSITION = named(
            "position",
            needed("instrument", TEXT, "The instrument held."),
            needed("side", new Shape.Word(Choices.SIDE.values()), "Long or short."),
            needed("mode", new Shape.Word(Choices.MODE.values()), "Cross or isolated."),
            needed("quantity", NUMBER, "How much is held."),
            optional("mark_price", NUMBER, "What is not known is left out."),
            optional("notional", NUMBER, ""),
            optional("margin", NUMBER, ""),
            optional("equity", NUMBER, ""),
            optional("unrealized_pnl", NUMBER, ""),
            optional("initial_margin", NUMBER, ""),
            optional("maintenance_margin", NUMBER, ""),
            optional("liquidation_price", NUMBER, "Left out where there is none."),
            optional("bankruptcy_price", NUMBER, "Left out where there is none."),
            needed("status", STATUS, "Its status."));

    private static final Shape STEP = named(
            "step",
            needed("step", TEXT, "What is done."),
            needed("scope", TEXT, "To what."),
            optional("instrument", TEXT, ""),
            optional("quantity", NUMBER, ""),
            optional("price", NUMBER, ""),
            needed("rule", TEXT, "The rule that has it done."),
            optional("side", TEXT, ""),
            optional("asset", TEXT, "The debt that is repaid."),
            optional("from", TEXT, "The asset that it is repaid out of."),
            optional("fee", NUMBER, ""));

    private static final Field[] PLACE = {
        needed("file", TEXT, "The file, as it was named."),
        needed("line", COUNT, "From 1."),
        needed("column", COUNT, "From 1.")
    };

    private static final Shape RELATED = named("related", PLACE[0], PLACE[1], PLACE[2], message());

    static final Shape DIAGNOSTIC = named(
            "diagnostic",
            needed("code", CODE, "`plimsoll explain CODE` prints its page."),
            needed(
                    "severity",
                    new Shape.Word(
                            Stream.of(Severity.values()).map(Severity::word).toList()),
                    "Errors keep a policy from compiling."),
            message(),
            PLACE[0],
            PLACE[1],
            PLACE[2],
            needed("notes", TEXTS, "Facts that explain it."),
            optional("help", TEXT, "What to do."),
            optional("path", TEXT, "In a data file, the way to the value."),
            optional("related", new Shape.ListOf(RELATED), "Other places that it speaks of."));

    static final FieldList CHECK =
            FieldList.of(schema("check"), needed("diagnostics", new Shape.ListOf(DIAGNOSTIC), "By place."));

    static final FieldList DECISION = FieldList.of(
                    schema("decision"),
                    needed("policy", POLICY, "What decided."),
                    optional("account", TEXT, "Who asked; left out where the data could not be read."),
                    optional("action", TEXT, "What was asked for."),
                    optional("instrument", TEXT, "On what."),
                    needed("verdict", words(Verdict.values()), "ERROR is never to be read as ALLOW."),
                    needed("findings", new Shape.ListOf(FINDING), "What denies."),
                    needed("caps", BOUNDS, "The caps in force, by attribute."),
                    optional("floors", BOUNDS, "The floors in force, by attribute."),
                    needed("advice", new Shape.ListOf(FINDING), "What changes no verdict."),
                    needed("errors", new Shape.ListOf(ERROR), "Why there is no answer."),
                    optional("explanation", new Shape.ListOf(EXPLANATION), "Of each rule, where it was asked for."),
                    optional("line", COUNT, "Of a bad line of a file of requests."))
            .with(answered("verdict", Verdict.ERROR.name(), "account", "action"));

    static final FieldList ASSESSMENT = FieldList.of(
                    schema("assessment"),
                    needed("policy", POLICY, "What assessed."),
                    optional("account", TEXT, "Whom; left out where the data could not be read."),
                    needed("status", STATUS, "The worst of its scopes."),
                    optional("cross", POOL, "The pool, where there is exactly one."),
                    needed("pools", new Shape.ListOf(POOL), "One a currency."),
                    needed("positions", new Shape.ListOf(POSITION), "By instrument, side and mode."),
                    needed("findings", new Shape.ListOf(FINDING), "Alerts, calls and liquidations."),
                    needed("plan", new Shape.ListOf(STEP), "What is closed by force, in this order."),
                    optional(
                            "uncovered",
                            NUMBER,
                            "Of the only pool: what the insurance fund cannot bear, where it is not 0."),
                    needed("errors", new Shape.ListOf(ERROR), "Why there is no answer."),
                    optional("explanation", new Shape.ListOf(EXPLANATION), "Of each rule, where it was asked for."),
                    optional("line", COUNT, "Of a bad line of a book."))
            .with(answered("status", Status.ERROR.name(), "account"));

    static final FieldList BOOK = FieldList.of(
            schema("book"),
            needed("accounts", COUNT, "Lines read, bad ones included."),
            needed(
                    "by_status",
                    FieldList.of(Stream.of(Status.values())
                                    .map(status -> needed(status.name(), COUNT, ""))
                                    .toList())
                            .shape(),
                    "How many accounts have each status."),
            needed("errors", COUNT, "How many have the status ERROR."));

    static final FieldList VERSION = FieldList.of(
            schema("version"),
            needed("version", TEXT, "Of the program."),
            needed("language", TEXT, "Of the policy language."));

    static final FieldList MUTATION = FieldList.of(
            schema("mutation"),
            needed(
                    "score",
                    new Shape.Text("(0|1|0\\.[0-9]?[1-9])"),
                    "Killed of killed and survived, rounded down to two decimals."),
            needed("killed", COUNT, "Changes with which a scenario fails."),
            needed("survived", COUNT, "Changes with which every scenario passes."),
            needed("equivalent", COUNT, "Changes that provably say the same."),
            list(
                    "survivors",
                    "survivor",
                    needed("rule", TEXT, "The rule, or the definition, table or policy that was changed."),
                    needed("at", TEXT, "Where: file, line and column."),
                    needed("change", TEXT, "What was changed.")));

    /** How many scenarios of a run came to what. */
    static final Field SCENARIOS = needed(
            "summary",
            named(
                    "summary",
                    needed("scenarios", COUNT, "All of them."),
                    needed("passed", COUNT, ""),
                    needed("failed", COUNT, ""),
                    needed("not_run", COUNT, "Those with a mistake in their text.")),
            "How many came to what.");

    static final FieldList SPEC = FieldList.of(
            schema("spec"),
            SCENARIOS,
            list(
                    "scenarios",
                    "scenario",
                    needed("file", TEXT, "The file, as it was named."),
                    needed("line", COUNT, "From 1."),
                    needed("name", TEXT, "With the values of its row, where it is one of an outline."),
                    needed("tags", TEXTS, "Its own, and those of what it stands in."),
                    needed("policy", POLICY, "What it was asked of."),
                    needed("status", new Shape.Word(List.of("PASSED", "FAILED", "NOT_RUN")), "What it came to."),
                    optional(
                            "failure",
                            named(
                                    "failure",
                                    needed("step", TEXT, "The step that does not hold."),
                                    needed("line", COUNT, "From 1."),
                                    message(),
                                    needed("answer", TEXTS, "What the policy answered, with rules and figures.")),
                            "Where it failed.")),
            needed("diagnostics", new Shape.ListOf(DIAGNOSTIC), "Mistakes in the text of features, by place."));

    static final FieldList STEP_LIBRARY = FieldList.of(
            schema("steps"),
            list(
                    "steps",
                    "step",
                    needed("noun", TEXT, "What it is about."),
                    needed("keyword", new Shape.Word(List.of("Given", "When", "Then")), "How it starts."),
                    needed("pattern", TEXT, "Its text; parameters stand in braces."),
                    needed("meaning", TEXT, "What it does."),
                    needed("example", TEXT, "A step of it."),
                    needed("columns", TEXTS, "Of the table that it takes; empty where it takes none.")),
            list(
                    "parameters",
                    "parameter",
                    needed("name", TEXT, "As it stands in braces."),
                    needed("meaning", TEXT, "What it is."),
                    needed("example", TEXT, "How it is written.")));

    static final FieldList VOCABULARY = FieldList.of(
            schema("vocabulary"),
            list(
                    "subjects",
                    "subject",
                    needed("subject", TEXT, "How paths start."),
                    DOC,
                    list(
                            "attributes",
                            "attribute",
                            needed("path", TEXT, "How policies name it."),
                            needed("type", TEXT, "In words."),
                            needed("optional", new Shape.Truth(), "Whether it may be missing."),
                            needed("own", new Shape.Truth(), "Whether the policy declares it."),
                            DOC)),
            list(
                    "actions",
                    "action",
                    needed("action", TEXT, "Its name."),
                    DOC,
                    needed("carries", TEXTS, "What its requests carry.")),
            list("checks", "check", needed("check", TEXT, "Its name."), DOC));

    static final FieldList STATEMENTS = FieldList.of(
            schema("statements"),
            list(
                    "statements",
                    "statement",
                    needed("statement", TEXT, "The word that it starts with."),
                    needed("forms", TEXTS, "How it is written, without its clauses."),
                    SAYS,
                    optional("several", TEXT, "What several that apply come to."),
                    needed("clauses", TEXTS, "Those that it takes, in their order."),
                    list("needs", "need", needed("one_of", TEXTS, "Clauses of which it must have one."))),
            list("header", "line", FORM, SAYS),
            list("clauses", "clause", needed("clause", TEXT, "How it starts."), FORM, SAYS),
            list("steps", "step", needed("step", TEXT, "Its name."), FORM, SAYS));

    private AnswerShapes() {}

    static Field list(String name, String item, Field... fields) {
        return needed(name, new Shape.ListOf(named(item, fields)), "");
    }

    static Field schema(String name) {
        return needed("schema", new Shape.Word(List.of("plimsoll." + name + "/1")), "The shape and its version.");
    }

    private static Field message() {
        return needed("message", TEXT, "In words for people.");
    }

    /** Where there is an answer, these are known. */
    private static FieldList.Case answered(String key, String error, String... known) {
        return new FieldList.Where(
                key,
                List.of(error),
                true,
                Stream.of(known).map(name -> needed(name, TEXT, "")).toList());
    }

    static Shape named(String name, Field... fields) {
        return new Shape.Named(name, FieldList.of(fields).shape());
    }

    private static Shape words(Enum<?>[] values) {
        return new Shape.Word(Stream.of(values).map(value -> value.name()).toList());
    }
}
