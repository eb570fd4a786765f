package dev.plimsoll.evaluation;

/**
 * The operations of an {@link OpTable}. Each takes five places of the code: the operation, a target register, two
 * operands and the formula that it stands for.
 */
final class Op {
    static final int WIDTH = 5;

    static final int MOVE = 0;
    static final int READ = 1;
    static final int IS_MISSING = 2;
    static final int CELL = 3;
    static final int VALUE_IN = 4;
    static final int IN_EFFECT = 5;
    static final int IN_GROUP = 6;
    static final int NOT = 7;

    static final int EQUAL = 10;
    static final int NOT_EQUAL = 11;
    static final int LESS = 12;
    static final int LESS_OR_EQUAL = 13;
    static final int GREATER = 14;
    static final int GREATER_OR_EQUAL = 15;

    static final int ADD = 20;
    static final int SUBTRACT = 21;
    static final int MULTIPLY = 22;
    static final int DIVIDE = 23;
    static final int NEGATE = 24;
    static final int ABSOLUTE = 25;
    static final int ROUND = 26;

    /** Operations on a loop's tally or on what it has gathered. */
    static final int TALLY_ANY = 30;

    static final int TALLY_NONE = 31;
    static final int TALLY_COUNT = 32;
    static final int GATHER_SUM = 33;
    static final int GATHER_SMALLEST = 34;
    static final int GATHER_LARGEST = 35;
    static final int GATHERED = 36;

    /** From here on operations give no value but say where to go on. */
    static final int JUMP = 40;

    static final int JUMP_IF_TRUE = 41;
    static final int JUMP_IF_FALSE = 42;
    static final int ENTER = 43;
    static final int NEXT = 44;
    static final int TALLY = 45;
    static final int KEEP = 46;
    static final int AGAIN = 47;
    static final int FORGET = 48;

    private Op() {}
}
