package dev.plimsoll.syntax;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the comments of a source while its words are printed in their order: what the printer says next must stand next
 * in the source, behind blanks and comments.
 */
final class SourceGaps implements Gaps {
    private final String text;
    private int at;

    SourceGaps(String text) {
        this.text = text;
        this.at = text.startsWith("\uFEFF") ? 1 : 0;
    }

    @Override
    public Gap before(String word) {
        Gap gap = skip();
        at = endOf(word);
        return gap;
    }

    @Override
    public Gap atEnd() {
        Gap gap = skip();
        if (at < text.length()) {
            throw new IllegalStateException("words left over at offset " + at);
        }
        return gap;
    }

    private Gap skip() {
        List<Gap.Remark> remarks = new ArrayList<>();
        int lineBreaks = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '#') {
                int end = text.indexOf('\n', at);
                String remark =
                        text.substring(at, end < 0 ? text.length() : end).stripTrailing();
                boolean indented = at > 0 && text.charAt(at - 1) != '\n';
                remarks.add(new Gap.Remark(remark, lineBreaks, indented));
                at += (end < 0 ? text.length() : end) - at;
                lineBreaks = 0;
            } else if (c == '\n') {
                lineBreaks++;
                at++;
            } else if (c == ' ' || c == '\t' || c == '\r') {
                at++;
            } else {
                break;
            }
        }
        return new Gap(remarks, lineBreaks);
    }

    /** Where a word ends that starts here; blanks inside it may be more in the source. */
    private int endOf(String word) {
        int end = at;
        for (int i = 0; i < word.length(); i++) {
            if (end >= text.length() || text.charAt(end) != word.charAt(i) && !isBlank(end, word.charAt(i))) {
                throw new IllegalStateException("`" + word + "` does not stand at offset " + at);
            }
            end++;
            while (word.charAt(i) == ' ' && word.charAt(0) != '"' && end < text.length() && isBlank(end, ' ')) {
                end++;
            }
        }
        return end;
    }

    private boolean isBlank(int offset, char expected) {
        return expected == ' ' && (text.charAt(offset) == ' ' || text.charAt(offset) == '\t');
    }
}
