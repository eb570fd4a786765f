package dev.plimsoll.oracle;

import java.util.List;
import java.util.function.Supplier;

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

    /** A sum; of its parts without an answer one that is beyond the last bracket is told after another one. */
    static Rational sum(Supplier<Rational> one, Supplier<Rational> other) {
        return sum(List.of(one, other));
    }

    static Rational sum(List<Supplier<Rational>> parts) {
        Rational sum = Rational.ZERO;
        NoAnswer beyond = null;
        for (Supplier<Rational> part : parts) {
            try {
                sum = sum.plus(part.get());
            } catch (NoAnswer e) {
                if (!e.code().equals("beyond_last_bracket")) {
                    throw e;
                }
                beyond = e;
            }
        }
        if (beyond != null) {
            throw beyond;
        }
        return sum;
    }
}
