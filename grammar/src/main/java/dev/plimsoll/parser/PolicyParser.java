package dev.plimsoll.parser;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Outcome;
import dev.plimsoll.diagnostic.SyntaxCode;
import dev.plimsoll.parser.antlr.PolicyGrammar;
import dev.plimsoll.source.Source;
import dev.plimsoll.syntax.Comment;
import dev.plimsoll.syntax.Declaration;
import dev.plimsoll.syntax.PolicyFile;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/** The door of the parser. */
public final class PolicyParser {
    private PolicyParser() {}

    /**
     * Reads a policy file. Statements that cannot be read are left out of the tree and reported; the others are in it.
     */
    public static Outcome<PolicyFile> parse(Source source) {
        Words words = Words.of(source);
        Building building = new Building(source);
        StatementBuilder statements = new StatementBuilder(building);
        PolicyGrammar grammar = new PolicyGrammar(new CommonTokenStream(new ListTokenSource(words.tokens())));
        grammar.removeErrorListeners();
        grammar.setErrorHandler(new BailErrorStrategy());
        grammar.getInterpreter().setPredictionMode(PredictionMode.SLL);
        List<Declaration> declarations = new ArrayList<>();
        try {
            for (PolicyGrammar.StatementContext statement : grammar.policyFile().statement()) {
                declarations.add(statements.build(statement));
            }
        } catch (ParseCancellationException e) {
            return Outcome.failed(
                    Diagnostic.of(SyntaxCode.UNEXPECTED, source.span(), "the text cannot be read as statements"));
        }
        List<Comment> comments = Comments.of(source, words.comments(), declarations);
        building.problems().sort(Diagnostic.BY_PLACE);
        return Outcome.of(new PolicyFile(source, declarations, comments), building.problems());
    }
}
