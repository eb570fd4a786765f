package dev.plimsoll.io;

/**
 * How large a data file may be. What is over a limit is refused before it is worked on.
 *
 * @param characters of the whole text
 * @param depth of maps and lists inside one another
 * @param text characters of one value
 * @param name characters of one key
 * @param line characters of one line of YAML, whose reading slows with the square of a line's length
 */
public record Limits(int characters, int depth, int text, int name, int line) {
    /** Accounts, markets, requests: 1 MB, 32 levels, values of 4096 characters, keys of 128. */
    public static final Limits FACTS = new Limits(1 << 20, 32, 4096, 128, 1 << 20);

    /** Instruments and tables: 16 MB. */
    public static final Limits TABLES = new Limits(16 << 20, 32, 4096, 128, 1 << 18);
}
