package dev.plimsoll.parser;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.SyntaxCode;
import dev.plimsoll.parser.antlr.PolicyGrammar;
import dev.plimsoll.syntax.Name;
import org.antlr.v4.runtime.ParserRuleContext;

/** Names that a statement declares. */
final class Names {
    private Names() {}

    /** A declared name: no word that starts a statement, and neither {@code all} nor {@code above}. */
    static Name declared(Building building, ParserRuleContext context) {
        Name name = building.name(context);
        int type = context.getStart().getType();
        if (isStatementKeyword(type) || type == PolicyGrammar.ALL || type == PolicyGrammar.ABOVE) {
            building.report(Diagnostic.of(
                            SyntaxCode.KEYWORD_AS_NAME,
                            name.span(),
                            "`" + name.text() + "` is a word of the language, not a name")
                    .withHelp("choose another name, such as `my_" + name.text() + "`"));
        }
        return name;
    }

    static boolean isStatementKeyword(int tokenType) {
        return tokenType >= PolicyGrammar.POLICY && tokenType <= PolicyGrammar.NEVER;
    }
}
