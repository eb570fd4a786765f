package dev.plimsoll.oracle;

import java.util.List;

/** There is no answer; carries the codes under which it may be reported. */
final class NoAnswer extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String code;
    private final transient List<String> others;

    NoAnswer(String code) {
        this(code, List.of());
    }

    /** Where several things have none, in no order. */
    NoAnswer(String code, List<String> others) {
        super(code, null, false, false);
        this.code = code;
        this.others = others;
    }

    String code() {
        return code;
    }

    List<String> others() {
        return others;
    }
}
