package dev.plimsoll.compiler;

import dev.plimsoll.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An example in a section of a page about a code: a fence with a policy, and fences with the files that it names, each
 * named by the line before it: In `tiers.yaml`:.
 *
 * @param language of the policy's fence
 */
record PageExample(String language, String text, FolderOfTexts files) {
    private static final Pattern FENCE =
            Pattern.compile("(?:In `([^`]+)`:\n\n)?```([a-z]+)\n(.*?)```\n", Pattern.DOTALL);

    /** The examples in the section with a title. */
    static List<PageExample> of(String page, String section) {
        int start = page.indexOf("\n## " + section + "\n");
        if (start < 0) {
            throw new AssertionError("no section " + section);
        }
        int end = page.indexOf("\n## ", start + 1);
        Matcher matcher = FENCE.matcher(page.substring(start, end < 0 ? page.length() : end) + "\n");
        List<PageExample> examples = new ArrayList<>();
        while (matcher.find()) {
            if (matcher.group(1) == null) {
                examples.add(new PageExample(matcher.group(2), matcher.group(3), new FolderOfTexts()));
            } else {
                examples.get(examples.size() - 1).files().with(matcher.group(1), matcher.group(3));
            }
        }
        return examples;
    }

    Source source() {
        return Source.of("policy.margin", text);
    }
}
