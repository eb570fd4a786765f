package dev.plimsoll.io;

import dev.plimsoll.account.Account;
import dev.plimsoll.account.Market;
import dev.plimsoll.account.Request;
import dev.plimsoll.decision.Assessment;
import dev.plimsoll.decision.Decision;
import dev.plimsoll.decision.PolicyId;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.vocabulary.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The door for answers: JSON in the shapes that tools may rely on. Keys have a fixed order, decimals are texts in plain
 * form, verdicts and statuses are upper case, and there is no null: what is absent is left out. The same value gives the
 * same bytes. A method named {@code …Line} writes one line without a line break at its end, any other an indented page
 * with one.
 *
 * <p>Lists and maps of a shape are always there, also where they are empty, except those that few answers have:
 * {@code floors}, {@code explanation}, {@code related}. {@code cross} is there where there is one pool, {@code uncovered}
 * where it is not 0.
 */
public final class Json {
    private Json() {}

    /** {@code plimsoll.check/1}. */
    public static String check(List<Diagnostic> diagnostics) {
        return JsonOut.page(out -> CheckOut.write(out, diagnostics));
    }

    /** Diagnostics in SARIF 2.1.0. */
    public static String sarif(SarifRun run) {
        return JsonOut.page(out -> SarifOut.write(out, run));
    }

    /** A page in a shape of another module, in the same writing. */
    public static String page(Consumer<JsonOut> content) {
        return JsonOut.page(content);
    }

    /** Diagnostics as {@code plimsoll.check/1} has them, under a key of another shape. */
    public static void diagnostics(JsonOut out, String key, List<Diagnostic> diagnostics) {
        out.objects(key, diagnostics, CheckOut::diagnostic);
    }

    /** {@code plimsoll.decision/1}. */
    public static String decision(Decision decision) {
        return JsonOut.page(out -> DecisionOut.write(out, decision));
    }

    public static String decisionLine(Decision decision) {
        return JsonOut.line(out -> DecisionOut.write(out, decision));
    }

    /** {@code plimsoll.decision/1} with the verdict ERROR, where the data could not be read. */
    public static String undecided(PolicyId policy, List<Diagnostic> problems) {
        return JsonOut.page(out -> DecisionOut.unread(out, policy, problems));
    }

    /**
     * As {@link #undecided}, of a bad line of a file of requests.
     *
     * @param line its number, from 1
     */
    public static String undecidedLine(PolicyId policy, int line, List<Diagnostic> problems) {
        return JsonOut.line(out -> {
            DecisionOut.unread(out, policy, problems);
            out.count("line", line);
        });
    }

    /** {@code plimsoll.assessment/1}. */
    public static String assessment(Assessment assessment) {
        return JsonOut.page(out -> AssessmentOut.write(out, assessment));
    }

    public static String assessmentLine(Assessment assessment) {
        return JsonOut.line(out -> AssessmentOut.write(out, assessment));
    }

    /** {@code plimsoll.assessment/1} with the status ERROR, where the account could not be read. */
    public static String unassessed(PolicyId policy, List<Diagnostic> problems) {
        return JsonOut.page(out -> AssessmentOut.unread(out, policy, problems));
    }

    /**
     * As {@link #unassessed}, of a bad line of a book.
     *
     * @param line its number, from 1
     */
    public static String unassessedLine(PolicyId policy, int line, List<Diagnostic> problems) {
        return JsonOut.line(out -> {
            AssessmentOut.unread(out, policy, problems);
            out.count("line", line);
        });
    }

    /** {@code plimsoll.book/1}. */
    public static String book(BookSummary summary) {
        return JsonOut.page(out -> out.text("schema", "plimsoll.book/1")
                .count("accounts", summary.accounts())
                .object(
                        "by_status",
                        inner -> summary.byStatus().forEach((status, count) -> inner.count(status.name(), count)))
                .count("errors", summary.errors()));
    }

    /**
     * {@code plimsoll.version/1}.
     *
     * @param language the version of the policy language
     */
    public static String version(String version, String language) {
        return JsonOut.page(out -> out.text("schema", "plimsoll.version/1")
                .text("version", version)
                .text("language", language));
    }

    /** {@code plimsoll.vocabulary/1}: what policies may name. */
    public static String vocabulary(Vocabulary vocabulary) {
        return JsonOut.page(out -> LanguageOut.vocabulary(out, vocabulary));
    }

    /** {@code plimsoll.statements/1}: statements, header lines, clauses and steps of the language. */
    public static String statements() {
        return JsonOut.page(LanguageOut::statements);
    }

    /** An account in the shape in which it is read; what is read again is the same account. */
    public static String account(Account account, Optional<Market> market) {
        return JsonOut.page(out -> FactsOut.account(out, account, market));
    }

    /** An account in that shape, under a key of another shape. */
    public static void account(JsonOut out, String key, Account account, Market market) {
        out.object(key, inner -> FactsOut.account(inner, account, Optional.of(market)));
    }

    /** An account as a line of a book. */
    public static String accountLine(Account account, Optional<Market> market) {
        return JsonOut.line(out -> FactsOut.account(out, account, market));
    }

    /** A market in the shape in which it is read. */
    public static String market(Market market) {
        return JsonOut.page(out -> FactsOut.market(out, market));
    }

    /** A request in the shape in which it is read. */
    public static String request(Request request) {
        return JsonOut.page(out -> FactsOut.request(out, request));
    }

    /** A request as a line of a file of requests. */
    public static String requestLine(Request request) {
        return JsonOut.line(out -> FactsOut.request(out, request));
    }
}
