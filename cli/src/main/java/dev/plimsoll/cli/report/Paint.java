package dev.plimsoll.cli.report;

/** Colours text, or leaves it. */
public record Paint(boolean colours) {
    String paint(Style style, String text) {
        return colours && style != Style.PLAIN ? "\u001b[" + style.sequence() + "m" + text + "\u001b[0m" : text;
    }
}
