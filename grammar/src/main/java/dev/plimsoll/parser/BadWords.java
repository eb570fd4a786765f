package dev.plimsoll.parser;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.SyntaxCode;
import dev.plimsoll.parser.antlr.PolicyLexer;
import dev.plimsoll.source.Span;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/** Says what is wrong with a word that is none of the language's. */
final class BadWords {
    /** What people write for an operator, and what the language writes. */
    private static final Map<String, String> OPERATORS = Map.ofEntries(
            Map.entry("==", "="),
            Map.entry("===", "="),
            Map.entry(":=", "="),
            Map.entry("!==", "!="),
            Map.entry("=!", "!="),
            Map.entry("<>", "!="),
            Map.entry("\u2260", "!="),
            Map.entry("=<", "<="),
            Map.entry("\u2264", "<="),
            Map.entry("=>", ">="),
            Map.entry("\u2265", ">="),
            Map.entry("&", "and"),
            Map.entry("&&", "and"),
            Map.entry("\u2227", "and"),
            Map.entry("|", "or"),
            Map.entry("||", "or"),
            Map.entry("\u2228", "or"),
            Map.entry("!", "not"),
            Map.entry("\u00AC", "not"),
            Map.entry("\u00D7", "*"),
            Map.entry("\u00B7", "*"),
            Map.entry("\u00F7", "/"),
            Map.entry("\u2212", "-"),
            Map.entry("\u2013", "-"),
            Map.entry("\u2014", "-"));

    private static final Map<String, String> OTHER_SIGNS = Map.ofEntries(
            Map.entry("**", "there are no powers; multiply: `a * a`"),
            Map.entry("^", "there are no powers; multiply: `a * a`"),
            Map.entry("//", "a comment starts with `#`"),
            Map.entry("/*", "a comment starts with `#`"),
            Map.entry("%", "a percent sign touches its number: `5%`"),
            Map.entry(";", "a statement needs no mark at its end"),
            Map.entry("{", "braces stand in messages only; group with parentheses"),
            Map.entry("}", "braces stand in messages only; group with parentheses"));

    private final Building building;

    BadWords(Building building) {
        this.building = building;
    }

    /** The explanation of a bad word; empty for a good one. */
    Optional<Diagnostic> explain(List<Token> tokens, int at, Expected expected) {
        Token token = tokens.get(at);
        return switch (token.getType()) {
            case PolicyLexer.BAD_NUMBER -> Optional.of(number(token));
            case PolicyLexer.BAD_MONEY -> Optional.of(money(token));
            case PolicyLexer.BAD_DATE -> Optional.of(date(token));
            case PolicyLexer.BAD_WORD ->
                Optional.of(
                        isLikeSymbol(token.getText()) && expected.tokens().contains(PolicyLexer.SYMBOL)
                                ? notASymbol(token)
                                : notAName(token));
            case PolicyLexer.BAD_OPERATOR -> Optional.of(operator(token));
            case PolicyLexer.BAD_CHARACTER -> Optional.of(BadCharacters.explain(characters(tokens, at)));
            case PolicyLexer.OPEN_STRING -> Optional.of(openText(token));
            default -> Optional.empty();
        };
    }

    private Diagnostic number(Token token) {
        String text = token.getText();
        Diagnostic problem =
                Diagnostic.of(SyntaxCode.BAD_NUMBER, building.span(token), Building.quote(text) + " is not a number");
        if (text.matches("[0-9._]+[eE][0-9]*")) {
            return problem.withHelp("write the number out: there are no exponents");
        }
        if (text.matches("0[0-9_]+.*")) {
            return problem.withHelp("a number starts with no `0` but the one before its point");
        }
        if (text.matches("[0-9_]+(\\.[0-9_]+)?[A-Z][A-Z0-9]*")) {
            String digits = text.replaceAll("[A-Z][A-Z0-9]*$", "");
            return problem.withHelp("write `" + digits + " " + text.substring(digits.length()) + "`");
        }
        if (text.startsWith(".") || text.endsWith(".")) {
            return problem.withHelp("a digit stands on both sides of the point");
        }
        if (text.contains("__") || text.contains("_.") || text.contains("._") || text.endsWith("_")) {
            return problem.withHelp("`_` stands between two digits");
        }
        return problem.withHelp("a number is followed by nothing, `%`, `bps`, `x`, `ms`, `s`, `m`, `h` or `d`");
    }

    private Diagnostic money(Token token) {
        String text = token.getText();
        int unit = Math.max(text.lastIndexOf(' '), text.lastIndexOf('\t')) + 1;
        Span span = building.span(token.getStartIndex() + unit, token.getStopIndex() + 1);
        return Diagnostic.of(
                        SyntaxCode.BAD_NAME,
                        span,
                        Building.quote(text.substring(unit)) + " is neither a currency nor a name")
                .withHelp("currencies are written in upper case: `300 USDT`");
    }

    private Diagnostic date(Token token) {
        Diagnostic problem = Diagnostic.of(
                SyntaxCode.BAD_DATE, building.span(token), Building.quote(token) + " is neither a day nor an instant");
        return problem.withHelp("write a day such as `2026-11-01`, or an instant such as `2026-11-01T08:00Z`");
    }

    /** For a word that is written in another way than names are. */
    Diagnostic notAName(Token token) {
        String text = token.getText();
        Span span = building.span(token);
        Diagnostic problem = Diagnostic.of(SyntaxCode.BAD_NAME, span, Building.quote(text) + " is not a name");
        Optional<String> letters = LookAlikes.describe(text);
        if (letters.isPresent()) {
            return problem.withNote(letters.get()).withHelp("write names with the letters a to z");
        }
        if (text.chars().anyMatch(c -> c > 127)) {
            return problem.withHelp(
                    "put the symbol of an instrument into double quotes; names have the letters a to z");
        }
        if (text.endsWith(".") || text.contains("..")) {
            return problem.withHelp("a path joins names with single dots, without blanks");
        }
        return problem.withHelp("names are written in lower case: `" + snakeCase(text) + "`");
    }

    /** For a symbol that is written in another way than most are. */
    private Diagnostic notASymbol(Token token) {
        return Diagnostic.of(
                        SyntaxCode.BAD_NAME,
                        building.span(token),
                        Building.quote(token) + " is neither a name nor a symbol")
                .withHelp("put the symbol of such an instrument into double quotes: "
                        + Building.quote("\"" + token.getText() + "\""));
    }

    private static boolean isLikeSymbol(String text) {
        return text.matches("[A-Z0-9]+[-/:_].*") || text.matches("[a-z]?[A-Z0-9]{3}.*");
    }

    private static String snakeCase(String text) {
        String words = text.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .replaceAll("[-/:]", "_")
                .toLowerCase(Locale.ROOT);
        String name = words.replaceAll("^[_0-9]+", "").replaceAll("\\.[_0-9]+", ".");
        return name.isEmpty() ? "a_name" : name.length() > 40 ? name.substring(0, 40) : name;
    }

    private Diagnostic operator(Token token) {
        String text = token.getText();
        Span span = building.span(token);
        Diagnostic problem = Diagnostic.of(SyntaxCode.BAD_OPERATOR, span, Building.quote(text) + " is not an operator");
        String meant = OPERATORS.get(text);
        if (meant != null) {
            return problem.withHelp("write `" + meant + "`").withFix(span, meant);
        }
        String hint = OTHER_SIGNS.get(text);
        return hint == null ? problem : problem.withHelp(hint);
    }

    private Diagnostic openText(Token token) {
        Span line = building.span(token);
        Span span = building.span(
                line.start(), line.start() + line.text().stripTrailing().length());
        return Diagnostic.of(SyntaxCode.OPEN_TEXT, span, "a text has no end on its line")
                .withHelp("close it with `\"`; write `\\n` for a line break");
    }

    /** Neighbouring characters that mean nothing, taken together. */
    private Span characters(List<Token> tokens, int at) {
        int last = at;
        while (last + 1 < tokens.size()
                && tokens.get(last + 1).getType() == PolicyLexer.BAD_CHARACTER
                && tokens.get(last + 1).getStartIndex() == tokens.get(last).getStopIndex() + 1) {
            last++;
        }
        return building.span(tokens.get(at), tokens.get(last));
    }
}
