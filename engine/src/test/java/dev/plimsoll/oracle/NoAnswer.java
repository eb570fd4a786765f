package dev.plimsoll.oracle;

/** There is no answer; carries the code under which it is reported. */
final class NoAnswer extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String code;

    NoAnswer(String code) {
        super(code, null, false, false);
        this.code = code;
    }

    String code() {
        return code;
    }
}
