package dev.plimsoll.parser;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.SyntaxCode;
import dev.plimsoll.parser.antlr.PolicyLexer;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/** What people write who come from another language, or from English. */
final class Habits {
    private final Building building;

    Habits(Building building) {
        this.building = building;
    }

    /** The explanation of a word that does not fit, if it is a known habit. */
    Optional<Diagnostic> explain(List<Token> stretch, Expected expected) {
        int at = expected.at();
        Token found = stretch.get(at);
        Optional<Token> before = at == 0 ? Optional.empty() : Optional.of(stretch.get(at - 1));
        return switch (found.getType()) {
            case PolicyLexer.IN ->
                before.filter(token -> token.getType() == PolicyLexer.IS)
                        .map(token -> unexpected(found, token).withHelp("write `in` without `is`"));
            case PolicyLexer.IF, PolicyLexer.NOT ->
                expected.tokens().contains(PolicyLexer.NUMBER) ? Optional.of(beside(found)) : Optional.empty();
            case PolicyLexer.COMMA -> before.flatMap(token -> grouped(stretch, at));
            case PolicyLexer.LEFT_PARENTHESIS -> before.flatMap(token -> called(found, token));
            case PolicyLexer.NAME ->
                found.getText().matches("up_?to") && expected.tokens().contains(PolicyLexer.UP)
                        ? Optional.of(word(found, "up to"))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Diagnostic unexpected(Token found, Token before) {
        return Diagnostic.of(
                SyntaxCode.UNEXPECTED,
                building.span(found),
                Building.quote(found) + " is not expected after " + Building.quote(before));
    }

    private Diagnostic beside(Token found) {
        return Diagnostic.of(
                        SyntaxCode.MISPLACED_WHERE,
                        building.span(found),
                        Building.quote(found) + " stands beside another operand")
                .withHelp("put the whole into parentheses: `(" + found.getText() + " …)`");
    }

    /** {@code 1,000}. */
    private Optional<Diagnostic> grouped(List<Token> stretch, int at) {
        if (at + 1 == stretch.size()) {
            return Optional.empty();
        }
        Token first = stretch.get(at - 1);
        Token second = stretch.get(at + 1);
        boolean touches = first.getStopIndex() + 2 == second.getStartIndex();
        if (!touches
                || first.getType() != PolicyLexer.NUMBER
                || !second.getText().matches("[0-9]{3}([^0-9].*)?")) {
            return Optional.empty();
        }
        String start = building.span(first, second).text();
        return Optional.of(Diagnostic.of(
                        SyntaxCode.BAD_NUMBER,
                        building.span(first.getStartIndex(), second.getStartIndex() + 3),
                        "the digits of a number are not grouped with commas")
                .withHelp("write " + Building.quote(start.replace(',', '_'))));
    }

    private Optional<Diagnostic> called(Token found, Token function) {
        return switch (function.getType()) {
            case PolicyLexer.SUM ->
                Optional.of(unexpected(found, function).withHelp("write `sum of EXPRESSION over positions`"));
            case PolicyLexer.COUNT -> Optional.of(unexpected(found, function).withHelp("write `count of positions`"));
            case PolicyLexer.ANY, PolicyLexer.NO, PolicyLexer.EVERY ->
                Optional.of(unexpected(found, function)
                        .withHelp("write `" + function.getText() + " position where CONDITION`"));
            default -> Optional.empty();
        };
    }

    private Diagnostic word(Token found, String meant) {
        return Diagnostic.of(
                        SyntaxCode.MISSPELT_KEYWORD,
                        building.span(found),
                        Building.quote(found) + " is not a word of the language")
                .withHelp("did you mean `" + meant + "`?")
                .withFix(building.span(found), meant);
    }
}
