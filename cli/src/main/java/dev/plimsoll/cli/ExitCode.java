package dev.plimsoll.cli;

/** How the command ends; the numbers are promised in the documentation and never change. */
enum ExitCode {
    /** Done, and the answer is yes. */
    YES(0),
    /** Done, and the answer is no: findings, not formatted, a verdict named in {@code --fail-on}; nothing was tested. */
    NO(1),
    /** Usage, or a file that cannot be read or written. */
    USAGE(2),
    /** The policy does not compile. */
    POLICY(3),
    /** Bad data: an ERROR verdict, a malformed account. */
    DATA(5),
    /** Our bug. */
    BUG(70);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
