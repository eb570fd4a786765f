package dev.plimsoll.shape;

import java.util.List;

/** Shapes that many files share. */
public final class Forms {
    /** A name or another free text: not empty, no blank at its ends. */
    public static final Shape NAME = new Shape.Text("\\S(.*\\S)?");

    /** A currency or a coin. */
    public static final Shape ASSET = new Shape.Text("[0-9]*[A-Z][A-Z0-9]*");

    /** A date, or a time in UTC at most to the millisecond. */
    public static final Shape INSTANT =
            new Shape.Text("[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,3})?)?Z)?");

    public static final Shape TRUTH = new Shape.Truth();

    /** What a decimal looks like: at most 21 digits before the point and 18 behind it, no exponent, no leading zeros. */
    public static final String DECIMAL = "-?(0|[1-9][0-9]{0,20})(\\.[0-9]{1,18})?";

    public static final List<String> RATIOS = List.of("%", "bps");
    public static final List<String> LEVERAGES = List.of("x");
    public static final List<String> DURATIONS = List.of("ms", "s", "m", "h", "d");

    private Forms() {}

    public static Shape decimal(Range range) {
        return new Shape.Decimal(range);
    }

    /** A map from assets to numbers. */
    static Shape amounts(Range range) {
        return new Shape.MapOf("[0-9]*[A-Z][A-Z0-9]*", decimal(range));
    }
}
