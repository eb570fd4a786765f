package dev.plimsoll.cli.report;

/** What a piece of text means to the eye. */
enum Style {
    PLAIN(""),
    FAINT("2"),
    STRONG("1"),
    GOOD("32"),
    NOTICE("33"),
    BAD("31"),
    WORST("1;31");

    private final String sequence;

    Style(String sequence) {
        this.sequence = sequence;
    }

    String sequence() {
        return sequence;
    }
}
