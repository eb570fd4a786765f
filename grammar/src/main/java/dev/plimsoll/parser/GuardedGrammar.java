package dev.plimsoll.parser;

import dev.plimsoll.parser.antlr.PolicyGrammar;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.TokenStream;

/** The generated parser with a limit on nesting, so that no text can exhaust the stack. */
final class GuardedGrammar extends PolicyGrammar {
    /** How deep parentheses, {@code if}, {@code where}, {@code not} and signs may nest in one another. */
    static final int LIMIT = 64;

    private int depth;

    GuardedGrammar(TokenStream tokens) {
        super(tokens);
    }

    /** Ends an attempt; never leaves the parser package. */
    static final class TooDeep extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooDeep() {
            super(null, null, false, false);
        }
    }

    @Override
    public void enterRule(ParserRuleContext context, int state, int rule) {
        super.enterRule(context, state, rule);
        if (nests(context)) {
            depth++;
            if (depth > LIMIT) {
                throw new TooDeep();
            }
        }
    }

    @Override
    public void exitRule() {
        if (nests(_ctx)) {
            depth--;
        }
        super.exitRule();
    }

    private static boolean nests(ParserRuleContext context) {
        ParserRuleContext parent = context.getParent();
        return switch (context.getRuleIndex()) {
            case RULE_expression -> isInside(parent);
            case RULE_negation -> parent instanceof NegationContext;
            case RULE_sign -> parent instanceof SignContext;
            default -> false;
        };
    }

    /** The outermost expression of a statement is no nesting. */
    private static boolean isInside(ParserRuleContext parent) {
        return parent instanceof OperandContext
                || parent instanceof ExpressionContext
                || parent instanceof ArgumentsContext;
    }
}
