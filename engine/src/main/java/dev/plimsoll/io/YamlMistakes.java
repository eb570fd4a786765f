package dev.plimsoll.io;

import dev.plimsoll.diagnostic.DataCode;
import dev.plimsoll.source.Source;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** Says in our words where and why a text is not YAML. */
final class YamlMistakes {
    private final Source source;
    private final TreeBuilder tree;
    private final Offsets offsets;

    YamlMistakes(Source source, TreeBuilder tree, Offsets offsets) {
        this.source = source;
        this.tree = tree;
        this.offsets = offsets;
    }

    /**
     * What a parser's problem means.
     *
     * @param sign how the problem is told from others
     * @param atContext whether the mistake is where the construct began, not where it was noticed
     */
    private record Meaning(String sign, boolean atContext, String message, String help) {}

    private static final String QUOTES =
            "put a text that holds `: `, `#`, or starts with a special character in quotes";

    private static final String INDENT =
            "start all keys of a map in the same column, and put a text that holds `: ` in quotes";

    private static final List<Meaning> MEANINGS = List.of(
            new Meaning("unexpected end of stream", true, "these quotes are not closed", "close them"),
            new Meaning("unexpected document separator", true, "these quotes are not closed", "close them"),
            new Meaning("mapping values are not allowed", false, "a `:` where no key can be", INDENT),
            new Meaning("mapping keys are not allowed", false, "a key where none can be", QUOTES),
            new Meaning(
                    "sequence entries are not allowed",
                    false,
                    "a list where none can start",
                    "start the list on a line of its own"),
            new Meaning(
                    "expected <block end>",
                    false,
                    "this does not go with the lines before it",
                    "check the indentation, and quotes that end too early"),
            new Meaning(
                    "expected ',' or",
                    false,
                    "a comma or a closing bracket is missing before this",
                    "add it, or put the text in quotes"),
            new Meaning("expected the node content", false, "a value is missing here", "add it"),
            new Meaning("could not find expected ':'", true, "this key has no `:` after it", "write `key: value`"),
            new Meaning(
                    "unknown escape character",
                    false,
                    "this is no escape",
                    "write a backslash as `\\\\`, or use single quotes"),
            new Meaning("expected escape sequence", false, "this is no escape", "write a backslash as `\\\\`"),
            new Meaning("unexpected character found", false, "a name is missing here", QUOTES));

    void report(YAMLException exception) {
        if (!(exception instanceof MarkedYAMLException marked) || marked.getProblem() == null) {
            malformed(0, "the text is not YAML", "write `key: value`, a line each");
            return;
        }
        String problem = marked.getProblem();
        int at = offset(marked.getProblemMark(), 0);
        if (tree.isComplete() && problem.contains("<document start>")) {
            tree.stop(
                    DataCode.SEVERAL_DOCUMENTS,
                    at,
                    at + 1,
                    "there is more text after the end of the document",
                    Optional.of("keep one map and remove the rest"));
        } else if (problem.contains("<stream end>")) {
            tree.stopUnclosed();
        } else if (problem.contains("cannot start any token")) {
            badStart(at);
        } else {
            meaning(problem)
                    .ifPresentOrElse(
                            m -> malformed(
                                    m.atContext() ? offset(marked.getContextMark(), at) : at, m.message(), m.help()),
                            () -> malformed(at, "the text is not YAML from here on", QUOTES));
        }
    }

    private static Optional<Meaning> meaning(String problem) {
        return MEANINGS.stream().filter(m -> problem.contains(m.sign())).findFirst();
    }

    private void badStart(int at) {
        String character = at < source.text().length() ? source.text().substring(at, at + 1) : "";
        if (character.equals("\t")) {
            malformed(at, "a tab where only blanks can be", "use blanks");
        } else {
            malformed(at, "a value cannot start with " + Shown.quoted(character), "put the value in quotes");
        }
    }

    private void malformed(int at, String message, String help) {
        tree.stop(DataCode.MALFORMED, at, at + 1, message, Optional.of(help));
    }

    private int offset(Mark mark, int otherwise) {
        return mark == null ? otherwise : offsets.of(mark.getIndex());
    }
}
