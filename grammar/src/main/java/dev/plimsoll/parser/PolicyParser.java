package dev.plimsoll.parser;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Outcome;
import dev.plimsoll.diagnostic.SyntaxCode;
import dev.plimsoll.parser.antlr.PolicyGrammar;
import dev.plimsoll.source.Source;
import dev.plimsoll.source.Span;
import dev.plimsoll.syntax.Declaration;
import dev.plimsoll.syntax.PolicyFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.antlr.v4.runtime.Token;

/** The door of the parser. */
public final class PolicyParser {
    /** The size in bytes that a file may have. */
    public static final int MAX_BYTES = 1_048_576;

    private PolicyParser() {}

    /**
     * Reads a policy file. Statements that cannot be read are left out of the tree and reported; the others are in it.
     * There is no tree if the file is over a limit: {@value #MAX_BYTES} bytes, 200,000 words, 1,000 words that are none of the language's.
     */
    public static Outcome<PolicyFile> parse(Source source) {
        if (isTooLarge(source.text())) {
            return Outcome.failed(tooMuch(source, 0, SyntaxCode.FILE_TOO_LARGE, "1 MB"));
        }
        Words words = Words.of(source);
        if (words.excess().isPresent()) {
            return Outcome.failed(tooManyWords(source, words, words.excess().get()));
        }
        return read(source, words);
    }

    private static Outcome<PolicyFile> read(Source source, Words words) {
        Building building = new Building(source);
        StatementBuilder statements = new StatementBuilder(building);
        List<Declaration> declarations = new ArrayList<>();
        Set<String> unread = Set.of();
        Attempt<PolicyGrammar.PolicyFileContext> whole = Attempt.fast(words.tokens(), Attempt.FILE);
        if (whole.tree().isPresent()) {
            whole.tree().get().statement().forEach(statement -> declarations.add(statements.build(statement)));
        } else {
            Recovery recovery = new Recovery(words.tokens(), building, statements);
            declarations.addAll(recovery.read());
            unread = recovery.unread();
        }
        HeaderPlace.check(declarations, building);
        List<Diagnostic> problems = new ArrayList<>(BadCharacters.invisible(source));
        problems.addAll(LookAlikes.warnings(source, words.tokens()));
        addUnlessOnLineOf(problems, building.problems());
        problems.sort(Diagnostic.BY_PLACE);
        return Outcome.of(
                new PolicyFile(source, declarations, Comments.of(source, words.comments(), declarations), unread),
                problems);
    }

    /** A word with an invisible character in it fits nothing; that is one mistake, not two. */
    private static void addUnlessOnLineOf(List<Diagnostic> problems, List<Diagnostic> more) {
        Set<Integer> lines = new HashSet<>();
        for (Diagnostic problem : problems) {
            if (problem.code() == SyntaxCode.INVISIBLE_CHARACTER) {
                lines.add(problem.span().line());
            }
        }
        more.stream().filter(problem -> !lines.contains(problem.span().line())).forEach(problems::add);
    }

    private static boolean isTooLarge(String text) {
        return text.length() > MAX_BYTES
                || text.length() > MAX_BYTES / 4 && text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES;
    }

    private static Diagnostic tooManyWords(Source source, Words words, Token excess) {
        if (words.bad() > Words.BAD_LIMIT) {
            Span span = new Span(source, excess.getStartIndex(), excess.getStopIndex() + 1);
            return Diagnostic.of(SyntaxCode.NOT_A_POLICY, span, "the file is no policy")
                    .withNote("more than " + Words.BAD_LIMIT + " of its words are none of the language's");
        }
        String limit = String.format(Locale.ROOT, "%,d words", Words.LIMIT);
        return tooMuch(source, excess.getStartIndex(), SyntaxCode.TOO_MANY_WORDS, limit);
    }

    private static Diagnostic tooMuch(Source source, int at, SyntaxCode code, String limit) {
        return Diagnostic.of(code, new Span(source, at, at), "the file has more than " + limit)
                .withHelp("split it and `include` its parts");
    }
}
