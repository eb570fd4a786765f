package dev.plimsoll.features.report;

import dev.plimsoll.source.Characters;

/** Text as it stands in an HTML page. */
public final class PageText {
    private PageText() {}

    /** With nothing in it that would be markup, and with characters that nobody sees written out. */
    public static String escaped(String text) {
        return Characters.visible(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
