package dev.plimsoll.parser;

import dev.plimsoll.parser.antlr.PolicyGrammar;
import dev.plimsoll.parser.antlr.PolicyLexer;
import org.jspecify.annotations.Nullable;

/** How messages name the parts of a policy. */
final class Phrases {
    private Phrases() {}

    /** The name of a token, its text in backticks if it has only one. */
    static String ofToken(int type) {
        return switch (type) {
            case PolicyLexer.NAME, PolicyLexer.PATH -> "a name";
            case PolicyLexer.FIELD -> "a column such as `.max_leverage`";
            case PolicyLexer.STRING -> "a text in double quotes";
            case PolicyLexer.CURRENCY -> "a currency";
            case PolicyLexer.SYMBOL -> "an instrument";
            case PolicyLexer.NUMBER -> "a number";
            case PolicyLexer.MONEY -> "an amount";
            default -> "`" + literal(type) + "`";
        };
    }

    /** The text of a token that has only one, such as a keyword or a bracket; else its name in the grammar. */
    static String literal(int type) {
        String literal = PolicyLexer.VOCABULARY.getLiteralName(type);
        return literal == null
                ? String.valueOf(PolicyLexer.VOCABULARY.getSymbolicName(type))
                : literal.substring(1, literal.length() - 1);
    }

    static boolean isKeyword(int type) {
        return type >= PolicyLexer.AND && type <= PolicyLexer.MAINTENANCE;
    }

    static boolean isReserved(int type) {
        return type >= PolicyLexer.AND && type <= PolicyLexer.FALSE;
    }

    /** Whether a token looks like a word, right or wrong. */
    static boolean isWord(int type) {
        return isKeyword(type) || isFreeWord(type);
    }

    /** Whether a token looks like a word that is none of the language's. */
    static boolean isFreeWord(int type) {
        return type == PolicyLexer.NAME || type == PolicyLexer.PATH || type == PolicyLexer.BAD_WORD;
    }

    /** The name of a rule that stands for all its ways to start; none for a rule that is better named by them. */
    static @Nullable String ofRule(int rule) {
        return switch (rule) {
            case PolicyGrammar.RULE_expression,
                    PolicyGrammar.RULE_disjunction,
                    PolicyGrammar.RULE_conjunction,
                    PolicyGrammar.RULE_negation,
                    PolicyGrammar.RULE_comparison,
                    PolicyGrammar.RULE_sum,
                    PolicyGrammar.RULE_product,
                    PolicyGrammar.RULE_sign,
                    PolicyGrammar.RULE_rate,
                    PolicyGrammar.RULE_operand,
                    PolicyGrammar.RULE_arguments -> "an expression";
            case PolicyGrammar.RULE_name,
                    PolicyGrammar.RULE_freeName,
                    PolicyGrammar.RULE_reference,
                    PolicyGrammar.RULE_words -> "a name";
            case PolicyGrammar.RULE_statement -> "a statement";
            case PolicyGrammar.RULE_headerLine -> "a line of the header";
            case PolicyGrammar.RULE_clause -> "a clause";
            case PolicyGrammar.RULE_step -> "a step";
            case PolicyGrammar.RULE_tierRow, PolicyGrammar.RULE_instrumentRow -> "a row";
            case PolicyGrammar.RULE_cells, PolicyGrammar.RULE_cell -> "a column with its value";
            case PolicyGrammar.RULE_rowField -> "a field with its value";
            case PolicyGrammar.RULE_rowValue -> "a value";
            case PolicyGrammar.RULE_groupMembers, PolicyGrammar.RULE_member -> "an instrument or a group";
            case PolicyGrammar.RULE_symbol -> "an instrument";
            case PolicyGrammar.RULE_typeName, PolicyGrammar.RULE_typeWord -> "a type";
            case PolicyGrammar.RULE_comparisonTail -> "a comparison";
            default -> null;
        };
    }
}
