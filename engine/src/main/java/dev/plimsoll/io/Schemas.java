package dev.plimsoll.io;

import dev.plimsoll.shape.AccountShapes;
import dev.plimsoll.shape.FileKeys;
import dev.plimsoll.shape.RequestShapes;
import dev.plimsoll.shape.Shape;
import dev.plimsoll.shape.TableShapes;
import java.util.List;
import java.util.Optional;

/** JSON Schemas (draft 2020-12) of the files that we read and of the answers that we write. */
public final class Schemas {
    /** The files, then the answers. */
    public static final List<String> NAMES = List.of(
            "account",
            "market",
            "request",
            "instruments",
            "tiers",
            "check",
            "decision",
            "assessment",
            "book",
            "accounts",
            "spec",
            "mutation",
            "coverage",
            "steps",
            "import",
            "conform",
            "version",
            "vocabulary",
            "statements");

    private Schemas() {}

    /** The schema of that name, as it holds for any policy; absent if there is none. */
    public static Optional<String> of(String name) {
        return of(name, FileKeys.ANY);
    }

    /** The schema of that name with what a policy adds: its own attributes, settings and actions, its currency. */
    public static Optional<String> of(String name, DataSchema policy) {
        return of(name, policy.keys());
    }

    private static Optional<String> of(String name, FileKeys keys) {
        return shape(name, keys).map(shape -> JsonOut.page(out -> SchemaOut.write(out, name, title(name), shape)));
    }

    private static Optional<Shape> shape(String name, FileKeys keys) {
        return Optional.ofNullable(
                switch (name) {
                    case "account" -> AccountShapes.account(keys).shape();
                    case "market" -> AccountShapes.market(keys).shape();
                    case "request" -> RequestShapes.request(keys).shape();
                    case "instruments" -> TableShapes.instruments(keys);
                    case "tiers" -> TableShapes.tiers(keys).shape();
                    case "check" -> AnswerShapes.CHECK.shape();
                    case "decision" -> AnswerShapes.DECISION.shape();
                    case "assessment" -> AnswerShapes.ASSESSMENT.shape();
                    case "book" -> AnswerShapes.BOOK.shape();
                    case "accounts" -> AccountsShape.of(keys).shape();
                    case "spec" -> AnswerShapes.SPEC.shape();
                    case "mutation" -> AnswerShapes.MUTATION.shape();
                    case "coverage" -> CoverageShapes.COVERAGE.shape();
                    case "steps" -> AnswerShapes.STEP_LIBRARY.shape();
                    case "conform" -> VenueShapes.CONFORM.shape();
                    case "import" -> VenueShapes.IMPORT.shape();
                    case "version" -> AnswerShapes.VERSION.shape();
                    case "vocabulary" -> AnswerShapes.VOCABULARY.shape();
                    case "statements" -> AnswerShapes.STATEMENTS.shape();
                    default -> null;
                });
    }

    private static String title(String name) {
        return switch (name) {
            case "account" -> "An account, or a line of a book";
            case "market" -> "Prices";
            case "request" -> "A request";
            case "instruments" -> "Instruments";
            case "tiers" -> "A bracket table";
            case "check" -> "What check found";
            case "decision" -> "A decision";
            case "assessment" -> "An assessment";
            case "book" -> "The summary of a book";
            case "accounts" -> "An account of an exchange, and how it compares with a policy";
            case "spec" -> "What a run of features came to";
            case "mutation" -> "Which changes of a policy features notice";
            case "coverage" -> "How far features reach into policies";
            case "steps" -> "The steps of features";
            case "conform" -> "How a policy differs from an exchange";
            case "import" -> "What an import of an exchange's files came to";
            case "vocabulary" -> "What policies may name";
            case "statements" -> "The statements of the language";
            default -> "The version";
        };
    }
}
