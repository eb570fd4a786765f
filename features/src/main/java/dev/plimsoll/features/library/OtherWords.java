package dev.plimsoll.features.library;

import java.util.List;
import java.util.regex.Pattern;

/** What people write for words of the steps. It is only understood, never run: each thing is said in one way. */
final class OtherWords {
    private record Turn(Pattern written, String meant) {
        static Turn of(String written, String meant) {
            return new Turn(Pattern.compile(written), meant);
        }
    }

    private static final String DOWN = "(?:falls|drops|declines|crashes|sinks|loses|decreases)";
    private static final String UP = "(?:rises|climbs|jumps|gains|grows|increases)";

    private static final List<Turn> TURNS = List.of(
            Turn.of("^the price of ", "the mark price of "),
            Turn.of(" " + DOWN + " (?:by )?-?([0-9.]+%)$", " moves by -$1"),
            Turn.of(" " + UP + " (?:by )?\\+?([0-9.]+%)$", " moves by $1"),
            Turn.of(" (?:" + DOWN + "|" + UP + "|goes|changes) to ", " moves to "),
            Turn.of(" (?:is on a|is in|is at a|gets a) margin call$", " is on margin call"),
            Turn.of(" is margin called$", " is on margin call"),
            Turn.of(" is (?:on an|in) alert$", " is on alert"),
            Turn.of("^it is (?:not allowed|refused|rejected|forbidden)$", "it is denied"),
            Turn.of("^it is (?:refused|rejected|forbidden) by ", "it is denied by "),
            Turn.of("^it is denied$", "it is denied by {rule}"),
            Turn.of("^it is (?:accepted|permitted|granted|ok)$", "it is allowed"),
            Turn.of("^the position is (?:closed|closed out)$", "the plan closes {position}"),
            Turn.of(
                    "^(?:the position (?:in|of) )?(\\S+ (?:long|short)) is (?:closed|closed out)$",
                    "the plan closes $1"),
            Turn.of("^the (balance|equity|maintenance margin|initial margin) is ", "the $1 of the pool is "),
            Turn.of("^it asks to buy ", "it asks to open long "),
            Turn.of("^it asks to sell ", "it asks to open short "),
            Turn.of(" was opened today$", " was opened on 2026-06-01"));

    private OtherWords() {}

    /** The text in the words of the steps, as far as they are known. */
    static String turned(String text) {
        String turned = text;
        for (Turn turn : TURNS) {
            turned = turn.written().matcher(turned).replaceAll(turn.meant());
        }
        return turned;
    }
}
