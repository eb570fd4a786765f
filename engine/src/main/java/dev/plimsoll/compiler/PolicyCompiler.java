package dev.plimsoll.compiler;

import dev.plimsoll.checker.PolicyChecker;
import dev.plimsoll.checker.table.Statements;
import dev.plimsoll.compiler.Gathering.Gathered;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.NameCode;
import dev.plimsoll.diagnostic.Outcome;
import dev.plimsoll.io.Documents;
import dev.plimsoll.io.Limits;
import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.source.Files;
import dev.plimsoll.source.Source;
import dev.plimsoll.source.Span;
import dev.plimsoll.syntax.Declaration;
import dev.plimsoll.syntax.Name;
import dev.plimsoll.syntax.PolicyFile;
import dev.plimsoll.syntax.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Policy text to a compiled policy: parse, includes, data files, check. The only class that knows the order of passes.
 * Stateless; may be used by several threads at once.
 */
public final class PolicyCompiler {
    private PolicyCompiler() {}

    /**
     * Compiles a policy.
     *
     * @param source the policy's own text, named by its path from the root
     * @param files how the files that it names are read
     * @return the policy if there is no error, with all diagnostics sorted by place
     */
    public static Outcome<CompiledPolicy> compile(Source source, Files files) {
        return compile(ParsedSource.of(source), files);
    }

    /**
     * Compiles a policy for who only asks it: all errors are found, but no warnings about its rules, which take a fifth of
     * the check.
     */
    public static Outcome<CompiledPolicy> compileToAsk(Source source, Files files) {
        return compile(ParsedSource.of(source), files, false);
    }

    /** Compiles a policy whose own text is parsed already. */
    public static Outcome<CompiledPolicy> compile(ParsedSource parsed, Files files) {
        return compile(parsed, files, true);
    }

    private static Outcome<CompiledPolicy> compile(ParsedSource parsed, Files files, boolean warns) {
        Source source = parsed.source();
        Gathered gathered = new Gathering(files, document -> Documents.read(document, Limits.TABLES)).gather(parsed);
        List<Diagnostic> diagnostics = new ArrayList<>(gathered.diagnostics());
        Statements statements = gathered.statements();
        if (statements.all(Declaration.PolicyHeader.class).isEmpty()) {
            if (diagnostics.stream().noneMatch(Diagnostic::isError)) {
                diagnostics.add(noHeader(source));
                return Outcome.failed(sorted(diagnostics));
            }
            statements = withUnreadHeader(statements, source);
        }
        boolean sound = diagnostics.stream().noneMatch(Diagnostic::isError);
        Outcome<CheckedPolicy> checked =
                PolicyChecker.check(statements, sound, warns, Fingerprint.of(gathered.sources()));
        diagnostics.addAll(checked.diagnostics());
        boolean clean = diagnostics.stream().noneMatch(Diagnostic::isError);
        return new Outcome<>(
                clean ? checked.value().map(model -> new CompiledPolicy(gathered.files(), model)) : Optional.empty(),
                sorted(diagnostics));
    }

    /**
     * Checks a file without a {@code policy} statement, which is checked for real through the policies that include it,
     * alone: for its syntax only.
     */
    public static Outcome<PolicyFile> checkFragment(ParsedSource parsed) {
        Outcome<PolicyFile> outcome = parsed.outcome();
        return new Outcome<>(outcome.value(), sorted(outcome.diagnostics()));
    }

    /** With a header that says nothing in the place of one that could not be read, so that the rest is checked. */
    private static Statements withUnreadHeader(Statements statements, Source source) {
        Span start = new Span(source, 0, 0);
        List<Declaration> declarations = new ArrayList<>();
        declarations.add(
                new Declaration.PolicyHeader(start, new Name(start, "unread"), new Text(start, ""), List.of()));
        declarations.addAll(statements.declarations());
        Set<String> unread = new LinkedHashSet<>(statements.unread());
        unread.add("policy");
        return new Statements(declarations, statements.documents(), unread, statements.complete());
    }

    private static Diagnostic noHeader(Source source) {
        return Diagnostic.of(NameCode.NO_HEADER, new Span(source, 0, 0), "a policy without a `policy` statement")
                .withHelp("start it with `policy NAME version \"1.0\"` and `settles in USDT`");
    }

    /** By place, each once. */
    private static List<Diagnostic> sorted(List<Diagnostic> diagnostics) {
        // Comparing diagnostics is slow the first time, and mostly there is nothing to compare.
        return diagnostics.size() < 2
                ? List.copyOf(diagnostics)
                : diagnostics.stream().distinct().sorted(Diagnostic.BY_PLACE).toList();
    }
}
