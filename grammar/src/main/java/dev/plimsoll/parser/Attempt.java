package dev.plimsoll.parser;

import dev.plimsoll.parser.antlr.PolicyGrammar;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/**
 * One try at reading a stretch of tokens, all of it.
 *
 * @param tree what was read; empty where the tokens do not fit
 * @param tooDeep the token at which nesting went over the limit
 */
record Attempt<T extends ParserRuleContext>(Optional<T> tree, Optional<Token> tooDeep) {
    /** What a stretch is read as. */
    record Goal<T extends ParserRuleContext>(int rule, Function<PolicyGrammar, T> entry) {}

    static final Goal<PolicyGrammar.PolicyFileContext> FILE =
            new Goal<>(PolicyGrammar.RULE_policyFile, PolicyGrammar::policyFile);
    static final Goal<PolicyGrammar.SingleStatementContext> STATEMENT =
            new Goal<>(PolicyGrammar.RULE_singleStatement, PolicyGrammar::singleStatement);
    static final Goal<PolicyGrammar.RemainingHeaderContext> HEADER =
            new Goal<>(PolicyGrammar.RULE_remainingHeader, PolicyGrammar::remainingHeader);
    static final Goal<PolicyGrammar.RemainingRowsContext> ROWS =
            new Goal<>(PolicyGrammar.RULE_remainingRows, PolicyGrammar::remainingRows);
    static final Goal<PolicyGrammar.RemainingTiersContext> TIERS =
            new Goal<>(PolicyGrammar.RULE_remainingTiers, PolicyGrammar::remainingTiers);

    /** The fast way, for a file that is probably right. */
    static <T extends ParserRuleContext> Attempt<T> fast(List<Token> tokens, Goal<T> goal) {
        return of(tokens, goal, PredictionMode.SLL);
    }

    /** The way that reads whatever the grammar can read. */
    static <T extends ParserRuleContext> Attempt<T> full(List<Token> tokens, Goal<T> goal) {
        return of(tokens, goal, PredictionMode.LL);
    }

    private static <T extends ParserRuleContext> Attempt<T> of(List<Token> tokens, Goal<T> goal, PredictionMode mode) {
        GuardedGrammar grammar = new GuardedGrammar(new CommonTokenStream(new ListTokenSource(tokens)));
        grammar.removeErrorListeners();
        grammar.setErrorHandler(new BailErrorStrategy());
        grammar.getInterpreter().setPredictionMode(mode);
        try {
            return new Attempt<>(Optional.of(goal.entry().apply(grammar)), Optional.empty());
        } catch (ParseCancellationException e) {
            return new Attempt<>(Optional.empty(), Optional.empty());
        } catch (GuardedGrammar.TooDeep e) {
            return new Attempt<>(Optional.empty(), Optional.of(grammar.getCurrentToken()));
        }
    }
}
