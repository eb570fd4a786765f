package dev.plimsoll.parser;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.SyntaxCode;
import dev.plimsoll.parser.antlr.PolicyLexer;
import dev.plimsoll.source.Source;
import dev.plimsoll.source.Span;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.Token;

/** Letters of other alphabets that look like Latin ones, so that two names look the same and are not. */
final class LookAlikes {
    private static final String CYRILLIC = "АВЕЅІЈКМНОРСТУХЗԌԚԜавеѕіјкмнорстухԛԝһӏ";
    private static final String GREEK = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαικνορυχ";
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*");
    private static final Pattern SYMBOL = Pattern.compile("\"[\\p{Lu}0-9:/_-]+\"");

    private LookAlikes() {}

    /** Warns of words in texts that mix alphabets, and of symbols in another alphabet that look Latin. */
    static List<Diagnostic> warnings(Source source, List<Token> tokens) {
        List<Diagnostic> found = new ArrayList<>();
        for (Token token : tokens) {
            if (token.getType() == PolicyLexer.STRING && token.getText().chars().anyMatch(c -> c > 127)) {
                warnings(source, token, found);
            }
        }
        return found;
    }

    private static void warnings(Source source, Token token, List<Diagnostic> found) {
        String text = token.getText();
        boolean symbol = SYMBOL.matcher(text).matches();
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            String word = words.group();
            if (describe(word).isPresent()
                    && (isMixed(word) || symbol && word.codePoints().allMatch(LookAlikes::is))) {
                int start = token.getStartIndex() + words.start();
                Span span = new Span(source, start, start + word.length());
                found.add(Diagnostic.of(
                                SyntaxCode.LOOK_ALIKE,
                                span,
                                "the letters of " + Building.quote(word) + " are not all what they look like")
                        .withNote(describe(word).orElseThrow()));
                return;
            }
        }
    }

    /** Names the first letter of a word that looks like a Latin one; empty if there is none. */
    static Optional<String> describe(String word) {
        return word.codePoints()
                .filter(LookAlikes::is)
                .mapToObj(letter -> "`" + Character.toString(letter) + "` is " + BadCharacters.name(letter))
                .findFirst();
    }

    private static boolean is(int letter) {
        return CYRILLIC.indexOf(letter) >= 0 || GREEK.indexOf(letter) >= 0;
    }

    private static boolean isMixed(String word) {
        return word.codePoints().anyMatch(letter -> UnicodeScript.of(letter) == UnicodeScript.LATIN);
    }
}
