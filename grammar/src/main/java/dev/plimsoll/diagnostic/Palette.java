package dev.plimsoll.diagnostic;

/** The colours of a rendering, or none. */
enum Palette {
    PLAIN,
    TERMINAL;

    private static final String BOLD = "1";

    String error(String text) {
        return paint("1;31", text);
    }

    String warning(String text) {
        return paint("1;33", text);
    }

    String of(Severity severity, String text) {
        return switch (severity) {
            case ERROR -> error(text);
            case WARNING -> warning(text);
        };
    }

    /** Line numbers and the lines that hold a rendering together. */
    String frame(String text) {
        return paint("1;34", text);
    }

    String headline(String text) {
        return paint(BOLD, text);
    }

    String help(String text) {
        return paint("1;32", text);
    }

    private String paint(String codes, String text) {
        return this == PLAIN || text.isEmpty() ? text : "\u001B[" + codes + "m" + text + "\u001B[0m";
    }
}
